using AdaptiveCards;
using GevinstBot.Teams.Cards;

namespace GevinstBot.Clients.Tests.Playground;

/// <summary>The cards of <see cref="FormBot"/>: a form with every kind of input, and what it became.</summary>
internal static class FormCards
{
    public const string Verb = "form.save";

    public static AdaptiveCard Form() => Titled(
        "Skjema",
        [
            new AdaptiveTextInput { Id = "name", Label = "Navn", IsRequired = true, ErrorMessage = "Skriv et navn" },
            new AdaptiveTextInput { Id = "note", Label = "Notat", IsMultiline = true },
            new AdaptiveTextInput { Id = "share", Label = "Andel", Style = AdaptiveTextInputStyle.Tel },
            new AdaptiveDateInput { Id = "day", Label = "Dag", Value = "2026-11-16" },
            new AdaptiveToggleInput { Id = "agreed", Label = "Avtale", Title = "Ja, det er avtalt", ValueOn = "ja", ValueOff = "nei" },
            Choice("size", "Størrelse", AdaptiveChoiceInputStyle.Compact, ("Liten", "s"), ("Stor", "l")),
            Choice("cause", "Årsak", AdaptiveChoiceInputStyle.Expanded, ("Bemanning", "staff"), ("Utstyr", "kit")),
            Several("who", "Hvem", ("Leger", "doctors"), ("Sykepleiere", "nurses")),
        ],
        TeamsActions.Execute("Send inn", Verb, new Dictionary<string, string> { ["k"] = "nøkkel" }));

    /// <summary>The form as an old client meets it.</summary>
    public static AdaptiveCard OldForm() => Titled(
        "Gammelt skjema",
        [new AdaptiveTextInput { Id = "name", Label = "Navn" }],
        new AdaptiveSubmitAction { Title = "Lever", Data = new Dictionary<string, string> { ["verb"] = Verb, ["k"] = "nøkkel" } });

    public static AdaptiveCard Receipt(IReadOnlyDictionary<string, string> data) => Titled(
        "Svaret er lagret", [new AdaptiveFactSet { Facts = [new("Navn", CardText.Escape(data.GetValueOrDefault("name", "")))] }]);

    public static AdaptiveCard Drawings() => Titled(
        "Tegninger",
        [
            new HorizontalBarChart(
                "Svar i uke 47", new AdaptiveTextBlock("9 av 11 har svart, som tekst"),
                new HorizontalBarChartPoint("Har svart", 9), new("Mangler", 2)),
            new Bar(new AdaptiveTextBlock("Fire av fem er ferdige, som tekst")),
        ]);

    /// <summary>Teams knows it, and the page doesn't.</summary>
    private sealed class Bar(AdaptiveElement fallback) : TeamsElement(fallback)
    {
        public override string Type { get; set; } = "ProgressBar";
    }

    private static TeamsCard Titled(string title, IEnumerable<AdaptiveElement> body, params IEnumerable<AdaptiveAction> actions) => new()
    {
        Lang = "nb",
        FallbackText = title,
        Msteams = null,
        Body = [new AdaptiveTextBlock(title) { Style = AdaptiveTextBlockStyle.Heading }, .. body],
        Actions = [.. actions],
    };

    private static AdaptiveChoiceSetInput Choice(
        string id, string label, AdaptiveChoiceInputStyle style, params IEnumerable<(string Title, string Value)> choices)
    {
        var all = choices.Select(choice => new AdaptiveChoice { Title = choice.Title, Value = choice.Value });
        return new() { Id = id, Label = label, Style = style, Choices = [.. all] };
    }

    private static AdaptiveChoiceSetInput Several(string id, string label, params IEnumerable<(string Title, string Value)> choices)
    {
        var input = Choice(id, label, AdaptiveChoiceInputStyle.Expanded, choices);
        input.IsMultiSelect = true;
        return input;
    }
}
