using GevinstBot.Domain.Reporting;
using NodaTime;

namespace GevinstBot.Domain.Insights;

/// <summary>
/// Hva målingen koster: how much of people's time an indicator has asked for, and what came of it. The time is reckoned, not taken: each
/// form by what it asked of whoever filled it in. <c>docs/decisions/0024</c> says where the estimates come from.
/// </summary>
/// <param name="Indicator">Which.</param>
/// <param name="Forms">How often an organisation was asked.</param>
/// <param name="Time">How much time that is reckoned to have taken.</param>
/// <param name="Items">How many agenda items it led to.</param>
/// <param name="Decisions">How many decisions were made on those.</param>
public sealed record MeasuringCost(IndicatorDefinition Indicator, int Forms, Duration Time, int Items, int Decisions)
{
    /// <summary>A number that was fetched, looked at and confirmed: six of them and the card itself in a minute.</summary>
    public static readonly Duration Confirming = Duration.FromSeconds(10);

    /// <summary>A number that is looked up and typed, or changed, or said not to be there.</summary>
    public static readonly Duration Typing = Duration.FromSeconds(30);

    /// <summary>A deviation with its cause, measure and date: the three minutes of a card with one, less the minute of the rest.</summary>
    public static readonly Duration Explaining = Duration.FromMinutes(2);

    /// <summary>Each indicator that the rounds asked for, those that took most time first.</summary>
    public static IReadOnlyList<MeasuringCost> Of(IReadOnlyList<IndicatorDefinition> indicators, IReadOnlyList<MeasuredRound> rounds) =>
    [
        .. from indicator in indicators
           let forms = rounds.SelectMany(round => round.Forms).Where(form => form.Indicator == indicator.Id).ToList()
           where forms.Count > 0
           let time = forms.Aggregate(Duration.Zero, (sum, form) => sum + Of(form))
           orderby time descending
           select new MeasuringCost(
               indicator, forms.Count, time, rounds.Sum(round => round.ItemsOf(indicator).Count),
               rounds.Sum(round => round.DecisionsOn(indicator).Count)),
    ];

    /// <summary>What a form that nobody answered asked for is reckoned too: it was there to be read.</summary>
    public static Duration Of(MeasuredForm form) => form.Said switch
    {
        { Explanation: not null } => Explaining,
        { Imported: null } or { IsCorrection: true } => Typing,
        { } => Confirming,
        null => form.IsFetched ? Confirming : Typing,
    };
}
