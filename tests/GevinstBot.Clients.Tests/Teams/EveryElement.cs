using AdaptiveCards;
using GevinstBot.Teams.Cards;

namespace GevinstBot.Clients.Tests.Teams;

/// <summary>Cards with every element and every property that can be written.</summary>
internal static class EveryElement
{
    public static AdaptiveCard InSchema { get; } = Card("Alt i skjemaet", [.. Texts(), .. Containers(), .. Inputs(), Actions()]);

    public static AdaptiveCard InTeamsOnly { get; } = Card("Alt bare Teams kan", TeamsOnly());

    public static IReadOnlyList<AdaptiveCard> Cards { get; } = [InSchema, InTeamsOnly];

    /// <summary>Every element and action on the cards, as the rules reach them.</summary>
    public static IReadOnlyList<AdaptiveTypedElement> Parts { get; } = [.. Cards.SelectMany(From)];

    public static AdaptiveExecuteAction Execute(string? id = null, string title = "Send")
    {
        var execute = TeamsActions.Execute(title, "answer", new Dictionary<string, string> { ["k"] = "1" }, AdaptiveAssociatedInputs.None);
        (execute.Id, execute.Style) = (id, AdaptiveAction.Positive);
        return execute;
    }

    private static IEnumerable<AdaptiveTypedElement> From(AdaptiveTypedElement part) =>
        [part, .. CardParts.Of(part).SelectMany(From), .. part.Fallback is { } fallback ? From(fallback.Content) : []];

    private static TeamsCard Card(string title, IEnumerable<AdaptiveElement> body) => new()
    {
        Lang = "nb",
        FallbackText = title,
        Body = [new AdaptiveTextBlock(title) { Style = AdaptiveTextBlockStyle.Heading, Wrap = true }, .. body],
        Actions = [Execute()],
        Refresh = TeamsActions.Refresh("seen", new Dictionary<string, string> { ["k"] = "1" }),
    };

    private static IEnumerable<AdaptiveElement> Texts() =>
    [
        new AdaptiveTextBlock("Hei <at>Kari</at>")
        {
            Id = "text", Size = AdaptiveTextSize.Small, Weight = AdaptiveTextWeight.Bolder, Color = AdaptiveTextColor.Good,
            IsSubtle = true, Wrap = true, Separator = true, Spacing = AdaptiveSpacing.Large, Fallback = new(Text("Hei")),
        },
        new AdaptiveRichTextBlock
        {
            Inlines =
            [
                new AdaptiveTextRun("**ikke fet**")
                {
                    Weight = AdaptiveTextWeight.Bolder, Size = AdaptiveTextSize.Medium, Color = AdaptiveTextColor.Accent, IsSubtle = true,
                },
                CardText.Run("{{DATE(2026-11-21T08:00:00Z)}}"),
            ],
        },
        new AdaptiveFactSet { Facts = [new("Svar", "9 av 11"), new("Merknad", CardText.Escape("*nei* [x](http://evil)"))] },
    ];

    private static IEnumerable<AdaptiveElement> Containers() =>
    [
        new AdaptiveContainer
        {
            Items = [Text("I en boks")],
            VerticalContentAlignment = AdaptiveVerticalContentAlignment.Center,
            Style = AdaptiveContainerStyle.Emphasis,
        },
        new AdaptiveColumnSet
        {
            Columns =
            [
                new() { Id = "column", Items = [Text("1")], Width = AdaptiveWidth.Stretch, VerticalContentAlignment = AdaptiveVerticalContentAlignment.Bottom },
                new() { Items = [Text("2")] },
            ],
        },
        new AdaptiveTable
        {
            Columns = [new() { Width = new("2") }, new() { HorizontalCellContentAlignment = AdaptiveHorizontalAlignment.Right }],
            Rows = [Row("Indikator", "Verdi"), Row("Ventetid", "58")],
            ShowGridLines = false,
        },
        new AdaptiveImage(new Uri("data:image/png;base64,iVBORw0KGgo=")) { AltText = "73, 70, 64 dager, mål 58", Width = new("72px") },
        new AdaptiveContainer { Id = "sources", IsVisible = false, Items = [Text("Hentet fra NPR")] }.OnlyWhere(TargetWidth.AtLeastStandard),
    ];

    private static IEnumerable<AdaptiveElement> Inputs() =>
    [
        new AdaptiveTextInput
        {
            Id = "note", Label = "Merknad", Value = "x", Placeholder = "Skriv", IsMultiline = true, MaxLength = 400,
            IsRequired = true, ErrorMessage = "Skriv noe", Style = AdaptiveTextInputStyle.Email,
        },
        new AdaptiveDateInput { Id = "date", Label = "Dato", Value = "2026-11-23", Min = "2026-01-01" },
        new AdaptiveToggleInput { Id = "toggle", Label = "Bekreft", Title = "Bekreft alle", Value = "true", Wrap = true },
        new AdaptiveChoiceSetInput
        {
            Id = "choice", Label = "Velg", Choices = [Choice("Ja", "1"), Choice("Nei", "2")], Value = "1", Placeholder = "Velg",
        },
        new AdaptiveChoiceSetInput
        {
            Id = "many", Label = "Velg flere", Choices = [Choice("A", "a")], IsMultiSelect = true,
            Style = AdaptiveChoiceInputStyle.Expanded, Wrap = true,
        },
    ];

    private static AdaptiveActionSet Actions() => new()
    {
        Actions =
        [
            Execute("send").Seldom(),
            new AdaptiveToggleVisibilityAction { Title = "Vis kilder", TargetElements = [new("sources")], Style = AdaptiveAction.Positive },
            TeamsActions.ImBack("Skriv", "hva venter"),
            new AdaptiveOpenUrlAction { Title = "Åpne", Tooltip = "Kalenderen", Url = new Uri("https://example.no/kalender") },
            new AdaptiveSubmitAction { Title = "Lever", Data = new { k = 1 }, AssociatedInputs = AdaptiveAssociatedInputs.None, Style = AdaptiveAction.Positive },
        ],
    };

    private static IEnumerable<AdaptiveElement> TeamsOnly() =>
    [
        new HorizontalBarChart("Liggende", Text("A 0"), new HorizontalBarChartPoint("A", 0)),
        new LineChart("Linje", Text("73, 70"), new LineChartLine("Verdi", "categoricalBlue", [new("2026-08-01", 73), new("2026-09-01", 0)])),
        new Badge("over mål", Text("over mål")) { Style = BadgeStyle.Attention, Appearance = BadgeAppearance.Tint },
        new RatingInput(new AdaptiveChoiceSetInput { Id = "stars", Label = "Forståelse", Choices = [Choice("1", "1")] })
        {
            Id = "stars", Label = "Forståelse", Value = 1, Max = 5,
        },
    ];

    private static AdaptiveTableRow Row(string left, string right) =>
        new() { Cells = [new() { Items = [Text(left)] }, new() { Items = [Text(right)] }] };

    private static AdaptiveChoice Choice(string title, string value) => new() { Title = title, Value = value };

    private static AdaptiveTextBlock Text(string text) => new(text) { Wrap = true };
}
