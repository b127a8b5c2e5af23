using GevinstBot.Teams.Cards;

namespace GevinstBot.Clients.Tests.Teams;

/// <summary>Cards with every element and every property this library can write.</summary>
internal static class EveryElement
{
    public static AdaptiveCard InSchema { get; } = Card("Alt i skjemaet", Texts(), Containers(), Pictures(), Inputs(), Actions());

    public static AdaptiveCard InTeamsOnly { get; } = Card("Alt bare Teams kan", TeamsOnly());

    public static AdaptiveCard Charts { get; } = Card("Alle diagrammer", ChartElements());

    public static IReadOnlyList<AdaptiveCard> Cards { get; } = [InSchema, InTeamsOnly, Charts];

    private static AdaptiveCard Card(string title, params IEnumerable<CardElement>[] body) => new()
    {
        Lang = "nb",
        FallbackText = title,
        Speak = title,
        Msteams = new() { Width = TeamsCardWidth.Full, Entities = [new("<at>Kari</at>", new("29:kari", "Kari"))] },
        Refresh = new(new ActionExecute { Verb = "refresh" }) { UserIds = ["29:kari"] },
        Body = [new TextBlock(title) { Style = TextBlockStyle.Heading, Size = TextSize.Large, Weight = TextWeight.Bolder }, .. body.SelectMany(part => part)],
        Actions = [new ActionOpenUrl("https://example.no/") { Title = "Les mer", Tooltip = "Åpner nettleseren", IconUrl = "https://example.no/i.png", Mode = ActionMode.Secondary }],
    };

    private static IEnumerable<CardElement> Texts() =>
    [
        new TextBlock("Hei <at>Kari</at>")
        {
            Id = "text", Size = TextSize.Small, Color = TextColor.Good, IsSubtle = true, FontType = FontType.Monospace, MaxLines = 2, HorizontalAlignment = HorizontalAlignment.Center,
            Separator = true, Spacing = Spacing.Large, IsVisible = true, Lang = "nb", TargetWidth = TargetWidth.AtLeastNarrow, Fallback = new TextBlock("Hei"),
        },
        new RichTextBlock(
            new TextRun("**ikke fet**") { Weight = TextWeight.Bolder, Size = TextSize.Medium, Color = TextColor.Accent, IsSubtle = false, FontType = FontType.Default },
            new TextRun("{{DATE(2026-11-21T08:00:00Z)}}") { Italic = true, Strikethrough = true, Highlight = true, Underline = true, SelectAction = new ActionOpenUrl("https://example.no/") { Title = "Åpne" } })
        { HorizontalAlignment = HorizontalAlignment.Left },
        new FactSet(new Fact("Svar", "9 av 11"), new Fact("Merknad", CardText.Escape("*nei* [x](http://evil)"))),
    ];

    private static IEnumerable<CardElement> Containers() =>
    [
        new Container(new TextBlock("I en boks"))
        {
            Style = ContainerStyle.Emphasis, Bleed = true, ShowBorder = true, RoundedCorners = true, MinHeight = "40px", VerticalContentAlignment = VerticalAlignment.Center,
            SelectAction = new ActionExecute { Title = "Velg", Verb = "choose" },
        },
        new ColumnSet(
            new Column(new TextBlock("1")) { Id = "column", Width = "auto", Style = ContainerStyle.Good, Separator = true, Spacing = Spacing.Small, VerticalContentAlignment = VerticalAlignment.Top },
            new Column(new TextBlock("2")) { Width = "2", IsVisible = true, TargetWidth = TargetWidth.Wide },
            new Column(new TextBlock("3")) { Width = "48px", SelectAction = new ActionOpenUrl("https://example.no/") { Title = "Åpne" } })
        { Style = ContainerStyle.Default, Bleed = false, HorizontalAlignment = HorizontalAlignment.Right, SelectAction = new ActionOpenUrl("https://example.no/") { Title = "Åpne" } },
        new Table
        {
            Columns = [new TableColumnDefinition(2) { HorizontalCellContentAlignment = HorizontalAlignment.Left, VerticalCellContentAlignment = VerticalAlignment.Top }, new TableColumnDefinition()],
            Rows =
            [
                new TableRow(new TableCell(new TextBlock("Navn")) { SelectAction = new ActionOpenUrl("https://example.no/") { Title = "Åpne" } }, new TableCell(new TextBlock("Verdi"))) { Style = ContainerStyle.Accent },
                new TableRow(new TableCell(new TextBlock("Ventetid")), new TableCell(new TextBlock("12,5")) { Style = ContainerStyle.Warning, VerticalContentAlignment = VerticalAlignment.Bottom })
                { HorizontalCellContentAlignment = HorizontalAlignment.Right, VerticalCellContentAlignment = VerticalAlignment.Center },
            ],
            ShowGridLines = true, GridStyle = ContainerStyle.Attention, HorizontalAlignment = HorizontalAlignment.Left,
            HorizontalCellContentAlignment = HorizontalAlignment.Left, VerticalCellContentAlignment = VerticalAlignment.Top,
        },
    ];

    private static IEnumerable<CardElement> Pictures() =>
    [
        new Image("https://example.no/a.png", "Et hus") { Size = ImageSize.Small, Style = ImageStyle.Person, HorizontalAlignment = HorizontalAlignment.Center },
        new Image("https://example.no/b.png", "") { Width = "40px", Height = "40px", Style = ImageStyle.Default, SelectAction = new ActionOpenUrl("https://example.no/") { Title = "Åpne" } },
        new ImageSet(new Image("https://example.no/c.png", "En båt")) { ImageSize = ImageSize.Medium },
    ];

    private static IEnumerable<CardElement> Inputs() =>
    [
        new InputText("note") { Label = "Merknad", Value = "x", Placeholder = "Skriv", IsMultiline = true, MaxLength = 400, IsRequired = true, ErrorMessage = "Skriv noe" },
        new InputText("mail") { Label = "E-post", Style = InputTextStyle.Email, Regex = ".+@.+" },
        new InputNumber("number") { Label = "Tall", Value = 1.5, Min = 0, Max = 10, Placeholder = "0–10" },
        new InputDate("date") { Label = "Dato", Value = "2026-11-23", Min = "2026-01-01", Max = "2026-12-31", Placeholder = "Velg" },
        new InputTime("time") { Label = "Tid", Value = "08:30", Min = "08:00", Max = "16:00", Placeholder = "Velg" },
        new InputToggle("toggle", "Bekreft alle") { Label = "Bekreft", Value = "true" },
        new InputChoiceSet("choice") { Label = "Velg", Choices = [new("Ja", "1"), new("Nei", "2")], Value = "1", Placeholder = "Velg", Style = ChoiceInputStyle.Compact },
        new InputChoiceSet("many") { Label = "Velg flere", Choices = [new("A", "a")], IsMultiSelect = true, Style = ChoiceInputStyle.Expanded },
        new InputChoiceSet("filtered") { Label = "Søk", Choices = [new("A", "a")], Style = ChoiceInputStyle.Filtered },
    ];

    private static IEnumerable<CardElement> Actions() =>
    [
        new ActionSet(
            new ActionExecute { Id = "send", Title = "Send", Verb = "answer", Data = new Dictionary<string, string> { ["k"] = "1" }, AssociatedInputs = AssociatedInputs.Auto, ConditionallyEnabled = true, Mode = ActionMode.Primary },
            new ActionSubmit { Title = "Skriv", ImBack = "hva venter" },
            new ActionSubmit { Title = "Åpne", OpensDialog = true, HidesFeedback = true, AssociatedInputs = AssociatedInputs.None, Data = new Dictionary<string, string> { ["k"] = "1" } },
            new ActionShowCard(new AdaptiveCard { Body = [new TextBlock("Mer")] }) { Title = "Mer" },
            new ActionToggleVisibility("text", "column") { Title = "Vis" })
        { HorizontalAlignment = HorizontalAlignment.Center },
    ];

    private static IEnumerable<CardElement> TeamsOnly() =>
    [
        new Badge("Nytt")
        {
            Icon = "Star", Appearance = BadgeAppearance.Tint, Shape = BadgeShape.Rounded, Size = BadgeSize.Large, Style = BadgeStyle.Good, Tooltip = "Nytt i dag",
            HorizontalAlignment = HorizontalAlignment.Left, Fallback = Text("Nytt"),
        },
        new Icon("Calendar") { Size = IconSize.XxLarge, Style = IconStyle.Filled, Color = TextColor.Warning, HorizontalAlignment = HorizontalAlignment.Center, SelectAction = new ActionOpenUrl("https://example.no/") { Title = "Åpne" }, Fallback = Text("Kalender") },
        new ProgressBar { Value = 9, Max = 11, Color = ProgressBarColor.Attention, Fallback = Text("9 av 11") },
        new ProgressRing { Label = "Arbeider", LabelPosition = ProgressRingLabelPosition.Below, Size = ProgressRingSize.Tiny, Fallback = Text("Arbeider") },
        new Rating(3.5) { Max = 5, Count = 12, Size = RatingSize.Large, Color = RatingColor.Marigold, Style = RatingStyle.Compact, Fallback = Text("3,5 av 5") },
        new CompoundButton("Åpne") { Description = "Saken", Badge = "2", SelectAction = new ActionExecute { Title = "Åpne", Verb = "open" }, Fallback = Text("Åpne saken") },
        new InputRating("stars")
        {
            Label = "Vurder", Value = 3, Max = 5, AllowHalfSteps = true, Size = RatingSize.Medium, Color = RatingColor.Neutral, IsRequired = true, ErrorMessage = "Velg",
            Fallback = new InputChoiceSet("stars") { Label = "Vurder", Choices = [new("1", "1"), new("5", "5")] },
        },
    ];

    private static IEnumerable<CardElement> ChartElements() =>
    [
        new LineChart(new LineChartData("Ventetid", new ChartPoint("2026-10-01", 12.5), new ChartPoint("2026-11-01", 11)) { Color = ChartColor.CategoricalBlue })
        { Title = "Ventetid", XAxisTitle = "Måned", YAxisTitle = "Dager", YMin = 0, YMax = 20, Color = ChartColor.Good, ColorSet = ChartColorSet.SequentialGreen, MaxWidth = "400px", Fallback = Text("12,5 og 11 dager") },
        new VerticalBarChart(new BarChartPoint("A", 1) { Color = ChartColor.Warning }) { Title = "Søyler", XAxisTitle = "x", YAxisTitle = "y", YMin = 0, YMax = 2, ShowBarValues = true, Color = ChartColor.Neutral, Fallback = Text("A 1") },
        new GroupedVerticalBarChart(new GroupedBarData("I fjor", new ChartPoint("A", 1)) { Color = ChartColor.Sequential3 })
        { Title = "Grupper", XAxisTitle = "x", YAxisTitle = "y", YMin = 0, YMax = 2, Stacked = true, ShowBarValues = true, Fallback = Text("A 1") },
        new HorizontalBarChart(new BarChartPoint("A", 1)) { Title = "Liggende", XAxisTitle = "x", YAxisTitle = "y", DisplayMode = HorizontalBarDisplayMode.AbsoluteNoAxis, Color = ChartColor.Attention, Fallback = Text("A 1") },
        new StackedHorizontalBarChart(new StackedBarData("A", new ChartShare("ja", 1) { Color = ChartColor.DivergingTeal }, new ChartShare("nei", 2))) { Title = "Stablet", XAxisTitle = "x", YAxisTitle = "y", Fallback = Text("1 ja, 2 nei") },
        new DonutChart(new ChartShare("ja", 1), new ChartShare("nei", 2)) { Title = "Ring", Value = "1/3", ValueColor = ChartColor.CategoricalLime, Thickness = DonutThickness.Thick, ShowLegend = false, Fallback = Text("1 ja, 2 nei") },
        new PieChart(new ChartShare("ja", 1)) { Title = "Kake", ShowTitle = false, ColorSet = ChartColorSet.Diverging, Fallback = Text("1 ja") },
        new GaugeChart(7, new GaugeSegment("lav", 5) { Color = ChartColor.Attention }, new GaugeSegment("høy", 5))
        { Title = "Måler", Max = 10, SubLabel = "av 10", ValueFormat = GaugeValueFormat.Fraction, ShowMinMax = true, ShowNeedle = true, ShowLegend = true, Fallback = Text("7 av 10") },
    ];

    private static TextBlock Text(string text) => new(text);
}
