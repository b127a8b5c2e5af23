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
        (execute.Id, execute.Mode, execute.Style) = (id, AdaptiveActionMode.Secondary, "positive");
        return execute;
    }

    private static IEnumerable<AdaptiveTypedElement> From(AdaptiveTypedElement? part) =>
        part is null ? [] : [part, .. CardParts.Of(part).Append(part.Fallback?.Content).SelectMany(From)];

    private static TeamsCard Card(string title, IEnumerable<AdaptiveElement> body) => new()
    {
        Lang = "nb",
        FallbackText = title,
        Refresh = new() { Action = new() { Verb = "refresh" }, UserIds = ["29:kari"] },
        Body = [new AdaptiveTextBlock(title) { Style = AdaptiveTextBlockStyle.Heading, Wrap = true }, .. body],
        Actions = [Execute()],
    };

    private static IEnumerable<AdaptiveElement> Texts() =>
    [
        new AdaptiveTextBlock("Hei <at>Kari</at>")
        {
            Id = "text", Size = AdaptiveTextSize.Small, Weight = AdaptiveTextWeight.Bolder, Color = AdaptiveTextColor.Good,
            IsSubtle = true, Wrap = true, HorizontalAlignment = AdaptiveHorizontalAlignment.Center, Separator = true,
            Spacing = AdaptiveSpacing.Large, IsVisible = false, Fallback = new(Text("Hei")),
        }.ShownIn("atLeast:Narrow"),
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
        new AdaptiveImage("https://example.no/a.png") { AltText = "Et hus" },
    ];

    private static IEnumerable<AdaptiveElement> Containers() =>
    [
        new AdaptiveContainer { Items = [Text("I en boks")], Style = AdaptiveContainerStyle.Emphasis, SelectAction = Execute() },
        new AdaptiveColumnSet
        {
            Columns =
            [
                new()
                {
                    Id = "column", Items = [Text("1")], Width = AdaptiveWidth.Auto, Style = AdaptiveContainerStyle.Good,
                    SelectAction = Execute(),
                },
                new() { Items = [Text("2")], Width = AdaptiveWidth.Stretch },
                new() { Items = [Text("3")], Width = "48px" },
            ],
            Style = AdaptiveContainerStyle.Default,
            SelectAction = Execute(),
        },
        new AdaptiveTable
        {
            Columns =
            [
                new() { Width = 2, HorizontalContentAlignment = AdaptiveHorizontalContentAlignment.Right },
                new() { Width = 1 },
            ],
            Rows =
            [
                Row(Cell("Navn"), Cell("Verdi")),
                Row(Cell("Ventetid"), Cell("12,5")),
            ],
            ShowGridLines = false,
            GridStyle = AdaptiveContainerStyle.Accent,
            HorizontalCellContentAlignment = AdaptiveHorizontalContentAlignment.Center,
        },
    ];

    private static AdaptiveTableRow Row(params AdaptiveTableCell[] cells) => new()
    {
        Cells = [.. cells],
        Style = AdaptiveContainerStyle.Accent,
        HorizontalCellContentAlignment = AdaptiveHorizontalContentAlignment.Right,
    };

    private static AdaptiveTableCell Cell(string text) =>
        new() { Items = [Text(text)], Style = AdaptiveContainerStyle.Warning, SelectAction = Execute() };

    private static IEnumerable<AdaptiveElement> Inputs() =>
    [
        new AdaptiveTextInput
        {
            Id = "note", Label = "Merknad", Value = "x", Placeholder = "Skriv", IsMultiline = true, MaxLength = 400,
            IsRequired = true, ErrorMessage = "Skriv noe", Style = AdaptiveTextInputStyle.Email,
        },
        new AdaptiveNumberInput { Id = "number", Label = "Tall", Value = 1.5, Min = 0, Max = 10, Placeholder = "0–10" },
        new AdaptiveDateInput
        {
            Id = "date", Label = "Dato", Value = "2026-11-23", Min = "2026-01-01", Max = "2026-12-31", Placeholder = "Velg",
        },
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
            Execute("send"),
            TeamsActions.ImBack("Skriv", "hva venter"),
            new AdaptiveSubmitAction { Title = "Lever", Data = new { k = 1 }, AssociatedInputs = AdaptiveAssociatedInputs.None },
            new AdaptiveToggleVisibilityAction { Title = "Vis", TargetElements = ["text", "column"] },
        ],
    };

    private static IEnumerable<AdaptiveElement> TeamsOnly() =>
    [
        new Badge("Nytt", Text("Nytt")) { Appearance = BadgeAppearance.Tint, Size = BadgeSize.Large, Style = BadgeStyle.Good },
        new ProgressBar(Text("9 av 11")) { Value = 9, Max = 11, Color = ProgressBarColor.Attention },
        new RatingInput(new AdaptiveChoiceSetInput { Id = "stars", Label = "Vurder", Choices = [Choice("1", "1"), Choice("5", "5")] })
        {
            Value = 3, Max = 5, IsRequired = true, ErrorMessage = "Velg",
        },
        new LineChart(
            "Ventetid", Text("12,5 og 0 dager"),
            new LineChartData("Ventetid", new LineChartPoint("2026-10-01", 12.5), new("2026-11-01", 0)) { Color = ChartColor.Attention })
        { XAxisTitle = "Måned", YAxisTitle = "Dager", YMin = 0, YMax = 20 },
        new HorizontalBarChart("Liggende", Text("A 0"), new HorizontalBarChartPoint("A", 0)) { XAxisTitle = "x", YAxisTitle = "y" },
    ];

    private static AdaptiveChoice Choice(string title, string value) => new() { Title = title, Value = value };

    private static AdaptiveTextBlock Text(string text) => new(text) { Wrap = true };
}
