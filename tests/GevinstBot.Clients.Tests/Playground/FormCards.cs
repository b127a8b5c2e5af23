using GevinstBot.Teams.Cards;

namespace GevinstBot.Clients.Tests.Playground;

/// <summary>The cards of <see cref="FormBot"/>: a form with every kind of input, and what it became.</summary>
internal static class FormCards
{
    public const string Verb = "form.save";

    public static AdaptiveCard Form() => Titled("Skjema") with
    {
        Body =
        [
            Heading("Skjema"),
            new InputText("name") { Label = "Navn", IsRequired = true, ErrorMessage = "Skriv et navn" },
            new InputText("note") { Label = "Notat", IsMultiline = true },
            new InputNumber("share") { Label = "Andel", Min = 0, Max = 100 },
            new InputDate("day") { Label = "Dag", Value = "2026-11-16" },
            new InputTime("hour") { Label = "Tid" },
            new InputToggle("agreed", "Ja, det er avtalt") { Label = "Avtale", ValueOn = "ja", ValueOff = "nei" },
            new InputChoiceSet("size") { Label = "Størrelse", Choices = [new("Liten", "s"), new("Stor", "l")] },
            new InputChoiceSet("cause") { Label = "Årsak", Choices = [new("Bemanning", "staff"), new("Utstyr", "kit")], Style = ChoiceInputStyle.Expanded },
            new InputChoiceSet("who") { Label = "Hvem", Choices = [new("Leger", "doctors"), new("Sykepleiere", "nurses")], Style = ChoiceInputStyle.Expanded, IsMultiSelect = true },
            new InputRating("mood")
            {
                Label = "Stemning i stjerner",
                Fallback = new InputChoiceSet("mood") { Label = "Stemning", Choices = [new("Laber", "1"), new("Høy", "5")], Style = ChoiceInputStyle.Expanded },
            },
        ],
        Actions = [new ActionExecute { Title = "Send inn", Verb = Verb, Data = new Dictionary<string, string> { ["k"] = "nøkkel" } }],
    };

    /// <summary>The form as an old client meets it.</summary>
    public static AdaptiveCard OldForm() => Titled("Gammelt skjema") with
    {
        Body = [Heading("Gammelt skjema"), new InputText("name") { Label = "Navn" }],
        Actions = [new ActionSubmit { Title = "Lever", Data = new Dictionary<string, string> { ["verb"] = Verb, ["k"] = "nøkkel" } }],
    };

    public static AdaptiveCard Receipt(IReadOnlyDictionary<string, string> data) => Titled("Svaret er lagret") with
    {
        Body = [Heading("Svaret er lagret"), new FactSet([new("Navn", CardText.Escape(data.GetValueOrDefault("name", "")))])],
    };

    public static AdaptiveCard Drawings() => Titled("Tegninger") with
    {
        Body =
        [
            Heading("Tegninger"),
            new DonutChart(new ChartShare("Har svart", 9), new ChartShare("Mangler", 2)) { Title = "Svar i uke 47", Fallback = new TextBlock("9 av 11 har svart, som tekst") },
            new Rating(4) { Fallback = new TextBlock("Fire av fem stjerner, som tekst") },
        ],
    };

    private static AdaptiveCard Titled(string title) => new() { Lang = "nb", FallbackText = title };

    private static TextBlock Heading(string text) => new(text) { Style = TextBlockStyle.Heading };
}
