using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Phases;
using NodaTime;

namespace GevinstBot.Phases;

/// <summary>What an organisation is asked when an initiative ends on another day; looked up from the round, never from the card.</summary>
/// <param name="Organization">Whose plan it is about.</param>
/// <param name="Initiative">Which.</param>
/// <param name="Move">From which day to which.</param>
/// <param name="Plan">The plan as it stands.</param>
/// <param name="Today">The day.</param>
/// <param name="Settled">What was answered; null while nobody has.</param>
/// <param name="Zone">In which moments are told.</param>
public sealed record PlanMoveQuestion(
    Organization Organization, Initiative Initiative, InitiativeMove Move, BenefitPlan Plan, LocalDate Today, DatesSettled? Settled,
    DateTimeZone Zone)
{
    /// <summary>The plan with its days moved as much; null where that can't be right.</summary>
    public BenefitPlan? Moved => PlanDates.Moved(Plan, Move.Months, Today);

    /// <summary>What is still to come, with the day it has and the day it would have.</summary>
    public IReadOnlyList<(Benefit Benefit, LocalDate? Moved)> ToCome =>
        [.. PlanDates.ToCome(Plan, Today).Select(benefit => (benefit, Moved?.Find(benefit.Id)?.FullEffect))];

    /// <summary>Who answered; empty where nobody has.</summary>
    public string AnsweredBy { get; init; } = "";
}
