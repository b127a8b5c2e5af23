using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Network;
using GevinstBot.Reporting;
using GevinstBot.Texts;

namespace GevinstBot.Benefits;

/// <summary>Benefits as a table, what needs somebody first: what is realised of what was planned, and in a word how it stands.</summary>
/// <param name="portfolio">Those that are looked at, and as of when.</param>
/// <param name="roster">The network of the time.</param>
/// <param name="texts">The reader's language.</param>
/// <param name="isOfOne">All are of one organisation, which the card names.</param>
internal sealed class BenefitRows(BenefitPortfolio portfolio, Roster roster, LocalTexts texts, bool isOfOne)
{
    /// <summary>What needs somebody first.</summary>
    public static IReadOnlyList<BenefitState> Urgencies { get; } = [.. Enum.GetValues<BenefitState>().OrderBy(Urgency)];

    /// <summary>Slipping and unmeasured first; those alike by the priority of their initiatives, then by their names.</summary>
    public IReadOnlyList<BenefitSeries> InOrder(IEnumerable<BenefitSeries> benefits) =>
    [
        .. benefits.OrderBy(one => Urgency(one.StateIn(portfolio.Month)))
            .ThenBy(one => roster.Find(one.Plan.Initiative)?.Place ?? int.MaxValue)
            .ThenBy(one => one.Benefit.Name, StringComparer.Create(texts.Culture, ignoreCase: true)),
    ];

    /// <param name="benefits">In their order.</param>
    /// <param name="below">What stands small below a name; null where nothing does.</param>
    public AdaptiveElement Of(IEnumerable<BenefitSeries> benefits, Func<BenefitSeries, AdaptiveElement?> below) => Say.Table(
        [
            new(texts["benefits.column-benefit"], Weight: 6), new(texts["benefits.column-realized"], Weight: 4, IsRight: true),
            new(texts["benefits.column-status"], Weight: 3, IsRight: true),
        ],
        benefits.Select(one => Row(one, below(one))));

    /// <summary>Which plan it is of: its initiative, and the organisation where several are looked at.</summary>
    public AdaptiveElement Plan(BenefitSeries series) => Say.SmallLine(
        isOfOne
            ? BenefitWords.InitiativeName(series.Plan.Initiative, roster)
            : texts.PlanName(series.Plan, roster));

    /// <summary>Whose it is, where the card is of one initiative.</summary>
    public AdaptiveElement? Organization(BenefitSeries series) =>
        isOfOne ? null : Say.SmallLine(roster.Organization(series.Plan.Organization).ShortName);

    public static AdaptiveElement Badge(BenefitState state, LocalTexts texts) => Say.Badge(
        texts[$"benefits.badge.{BenefitWords.Key(state)}"],
        state switch
        {
            BenefitState.Slipping or BenefitState.Unplanned => Tone.Warning,
            BenefitState.Unmeasured => Tone.Attention,
            BenefitState.OnTrack or BenefitState.Realized => Tone.Good,
            BenefitState.NotYet or BenefitState.InWords or BenefitState.Lapsed => Tone.Plain,
        });

    private IReadOnlyList<AdaptiveElement?> Row(BenefitSeries series, AdaptiveElement? below) =>
    [
        below is null ? Say.Cell(series.Benefit.Name) : Place.Together(Say.Cell(series.Benefit.Name), below),
        Numbers(series),
        Badge(series.StateIn(portfolio.Month), texts),
    ];

    /// <summary>
    /// Nothing where there is nothing to count, or nothing planned to hold it against. What was measured some months ago is held against
    /// what was planned then, as its state is.
    /// </summary>
    private AdaptiveElement? Numbers(BenefitSeries series)
    {
        var measured = series.MeasuredBy(portfolio.Month);
        var then = measured?.Month ?? portfolio.Month;
        if (series.PlannedIn(then) is not { } planned)
            return null;
        var amount = texts.Bound(Math.Round(planned, 1, MidpointRounding.AwayFromZero));
        return Place.Together(
            Say.Cell(measured is not null && series.EffectOf(measured) is { } realized
                ? texts.Effect(realized, portfolio.UnitOf(series.Benefit))
                : texts["benefits.not-measured"]),
            Say.SmallLine(then == portfolio.Month
                ? texts["benefits.of-planned", amount]
                : texts["benefits.of-planned-then", amount, texts.Month(then)]));
    }

    private static int Urgency(BenefitState state) => state switch
    {
        BenefitState.Slipping => 0,
        BenefitState.Unmeasured => 1,
        BenefitState.Unplanned => 2,
        BenefitState.OnTrack => 3,
        BenefitState.NotYet => 4,
        BenefitState.InWords => 5,
        BenefitState.Realized => 6,
        BenefitState.Lapsed => 7,
    };
}
