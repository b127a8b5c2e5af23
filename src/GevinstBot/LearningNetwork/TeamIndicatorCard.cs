using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Rounds;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.LearningNetwork;

/// <summary>
/// A team's own indicator: how it stands, its run chart and a field for what was measured today; or the form of what is measured.
/// </summary>
public static class TeamIndicatorCard
{
    /// <summary>How it stands; where the team measures nothing yet, the form of what it is to measure.</summary>
    public static AdaptiveCard For(CardRequest request, TeamIndicatorQuestion question) => question.Series is { } series
        ? Shown(request, question, series, Today(question), problems: [])
        : question.MayChange && !request.IsClosed
            ? Form(request with { BasedOn = 0 }, question, Empty(question), problems: [])
            : request.Frame(
                request.Texts["team-indicator.title"],
                [Say.Labelled(question.Team.Name).Spaced(AdaptiveSpacing.None), Say.Text(request.Texts["team-indicator.none"])]);

    /// <summary>Where the chart can be fetched for a slide.</summary>
    /// <param name="request">The card's.</param>
    /// <param name="question">Whose.</param>
    /// <param name="series">What is drawn.</param>
    /// <param name="address">Null where the program has none that a browser could reach.</param>
    public static AdaptiveCard Picture(CardRequest request, TeamIndicatorQuestion question, TeamSeries series, Uri? address)
    {
        var texts = request.Texts;
        return request.Frame(
            texts["team-indicator.picture"],
            [
                Say.Labelled(question.Team.Name).Spaced(AdaptiveSpacing.None),
                Say.Line(series.Indicator.Said.Name),
                Say.Text(texts[address is null ? "file-link.no-address" : "team-indicator.picture-how"]),
            ],
            address is null ? null : Button.Opening(texts["team-indicator.picture-get"], address),
            request.ButtonWithoutInputs(texts["team-indicator.back"], TeamIndicatorShowSubmit.VerbName));
    }

    /// <summary>How it stands, with what was typed of a new value.</summary>
    public static AdaptiveCard Shown(
        CardRequest request, TeamIndicatorQuestion question, TeamSeries series, IReadOnlyDictionary<string, string> typed,
        IReadOnlyList<Problem> problems)
    {
        var (texts, form) = (request.Texts, new FilledForm(typed, problems, request.Texts));
        var mayChange = question.MayChange && !request.IsClosed;
        return request.Frame(
            texts["team-indicator.title"],
            [
                form.Banner,
                Say.Labelled(question.Team.Name).Spaced(AdaptiveSpacing.None),
                Say.Labelled(series.Indicator.Said.Name),
                Say.Line(TeamIndicatorWords.Standing(series, texts)),
                Say.Line(TeamIndicatorWords.Course(series, texts)),
                TeamIndicatorWords.Limits(series, texts) is { } limits ? Say.SmallLine(limits) : null,
                TeamIndicatorWords.Chart(series, texts),
                .. mayChange ? Measured(form, series, question.Today) : [],
                mayChange ? request.PurposeLine() : null,
            ],
            mayChange ? request.Button(texts["team-indicator.measure"], TeamIndicatorMeasureSubmit.VerbName).Primary() : null,
            request.IsClosed || series.Points.Count < 2
                ? null
                : request.ButtonWithoutInputs(texts["team-indicator.picture"], TeamIndicatorPictureSubmit.VerbName),
            mayChange ? request.ButtonWithoutInputs(texts["team-indicator.change"], TeamIndicatorEditSubmit.VerbName).Seldom() : null);
    }

    /// <summary>The form of what is measured.</summary>
    public static AdaptiveCard Form(
        CardRequest request, TeamIndicatorQuestion question, IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems)
    {
        var (texts, form) = (request.Texts, new FilledForm(typed, problems, request.Texts));
        return request.Frame(
            texts["team-indicator.title"],
            [
                form.Banner,
                Say.Labelled(question.Team.Name).Spaced(AdaptiveSpacing.None),
                Say.Small(texts["team-indicator.top"]),
                .. Fields(form, question.Today).WrongFirst(texts),
                request.PurposeLine(),
            ],
            request.Button(texts["team-indicator.save"], TeamIndicatorAnswerSubmit.VerbName).Primary(),
            question.Series is null ? null : request.ButtonWithoutInputs(texts["withdraw.cancel"], TeamIndicatorShowSubmit.VerbName));
    }

    /// <summary>What the fields hold when the team changes what it measures.</summary>
    public static IReadOnlyDictionary<string, string> Fields(TeamIndicatorSaid said, LocalTexts texts) => new Dictionary<string, string>
    {
        [TeamIndicatorSaid.NameField] = said.Name,
        [TeamIndicatorSaid.UnitField] = said.Unit,
        [TeamIndicatorSaid.DirectionField] = TeamIndicatorSaid.Directions.Single(one => one.Value == said.Direction).Key,
        [TeamIndicatorSaid.BaselineField] = CheckInWords.Number(said.Baseline, texts),
        [TeamIndicatorSaid.BaselineDayField] = LocalDatePattern.Iso.Format(said.BaselineDay),
        [TeamIndicatorSaid.TargetField] = said.Target is { } target ? CheckInWords.Number(target, texts) : "",
    };

    private static Dictionary<string, string> Today(TeamIndicatorQuestion question) =>
        new() { [TeamIndicatorSaid.DayField] = LocalDatePattern.Iso.Format(question.Today) };

    private static Dictionary<string, string> Empty(TeamIndicatorQuestion question) =>
        new() { [TeamIndicatorSaid.BaselineDayField] = LocalDatePattern.Iso.Format(question.Today) };

    private static IEnumerable<AdaptiveElement> Measured(FilledForm form, TeamSeries series, LocalDate today) =>
    [
        Place.FieldsBeside(
            form.Text(
                TeamIndicatorSaid.ValueField, form.Texts["team-indicator.value", series.Indicator.Said.Unit], longest: 0,
                hint: form.Texts["check-in.hint.measure"]),
            form.Date(TeamIndicatorSaid.DayField, form.Texts["team-indicator.day"], today.PlusYears(-2), today)),
    ];

    private static IEnumerable<FormPart> Fields(FilledForm form, LocalDate today)
    {
        var texts = form.Texts;
        yield return form.Part(
            form.Text(
                TeamIndicatorSaid.NameField, texts["team-indicator.name"], TeamIndicatorSaid.LongestName,
                hint: texts["team-indicator.name-hint"]),
            TeamIndicatorSaid.NameField);
        yield return form.Part(
            Place.FieldsBeside(
                form.OneOf(
                    TeamIndicatorSaid.DirectionField, texts["team-indicator.direction"],
                    TeamIndicatorSaid.Directions.Keys.Select(key => (texts[$"team-indicator.direction.{key}"], key)),
                    hint: texts["team-indicator.direction-hint"]),
                form.Text(
                    TeamIndicatorSaid.UnitField, texts["team-indicator.unit"], TeamIndicatorSaid.LongestUnit,
                    hint: texts["team-indicator.unit-hint"])),
            TeamIndicatorSaid.DirectionField, TeamIndicatorSaid.UnitField);
        yield return form.Part(
            Place.FieldsBeside(
                form.Text(
                    TeamIndicatorSaid.BaselineField, texts["team-indicator.baseline"], longest: 0, hint: texts["check-in.hint.measure"]),
                form.Date(TeamIndicatorSaid.BaselineDayField, texts["team-indicator.baseline-day"], today.PlusYears(-2))),
            TeamIndicatorSaid.BaselineField, TeamIndicatorSaid.BaselineDayField);
        yield return form.Part(
            form.Text(TeamIndicatorSaid.TargetField, texts["team-indicator.target"], longest: 0, hint: texts["check-in.hint.measure"]),
            TeamIndicatorSaid.TargetField);
    }
}
