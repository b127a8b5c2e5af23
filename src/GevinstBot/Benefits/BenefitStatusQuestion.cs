using System.Globalization;
using GevinstBot.Chat;
using GevinstBot.Domain.Benefits;
using NodaTime;

namespace GevinstBot.Benefits;

/// <summary>A benefit that is asked about, with what has been said of it.</summary>
/// <param name="Due">The benefit as its plan had it when the round opened, and why it is asked about.</param>
/// <param name="Standing">What has been told of it, of whichever month.</param>
/// <param name="Status">What was said of this month; null when nothing.</param>
/// <param name="IsBehind">Whether it is behind its plan by that.</param>
public sealed record AskedBenefit(DueBenefit Due, BenefitMeasurements? Standing, BenefitStatus? Status, bool IsBehind)
{
    public Benefit Benefit => Due.Benefit;

    /// <summary>What its buttons call it by.</summary>
    public string Id => BenefitMeasurementTable.IdOf(Due.Key);

    /// <summary>Which version of what was told the card shows.</summary>
    public int Version => Standing?.Version ?? 0;

    /// <summary>A press after the deadline that was heard before it: one of several answers doesn't yet answer the card.</summary>
    public bool IsHeardAgain(Submission late) => late.Card.IsClosed && Status?.By == late.By && Version > late.BasedOn;

    /// <summary>It is behind, and nobody has said why.</summary>
    public bool LacksReason => IsBehind && Status?.Deviation is null;

    public bool IsAnswered => Status is not null && !LacksReason;
}

/// <summary>What one person is asked of a month's benefits: looked up from the round, never from the card.</summary>
/// <param name="Month">The month.</param>
/// <param name="Ask">What is due to the subject.</param>
/// <param name="Asked">The due benefits with what was said.</param>
/// <param name="Facts">What is known of benefits.</param>
public sealed record BenefitStatusQuestion(YearMonth Month, BenefitAsk Ask, IReadOnlyList<AskedBenefit> Asked, BenefitsQuestion Facts)
{
    /// <summary>What is next; null when all is answered.</summary>
    public AskedBenefit? Next => Asked.FirstOrDefault(one => !one.IsAnswered);

    public bool IsAnswered => Asked.Count > 0 ? Next is null : Gaps.Count == 0;

    /// <summary>What still is missing of what was when the round opened.</summary>
    public IReadOnlyList<MissingPart> Gaps =>
    [
        .. Ask.Gaps.Where(gap => Facts.Book.Find(gap.Benefit.Initiative, gap.Benefit.Organization) is { } plan
            && PlanGaps.In(plan, Facts.Roster).Any(still => still.Benefit == gap.Benefit && still.Gap == gap.Gap)),
    ];

    /// <summary>Null where the card names what isn't asked about.</summary>
    public AskedBenefit? Find(IReadOnlyDictionary<string, string> data) =>
        Asked.FirstOrDefault(one => one.Id == data.GetValueOrDefault(BenefitViewFields.Benefit));

    /// <summary>What one press can confirm: nobody has said anything of it, and the indicator has its number.</summary>
    public IReadOnlyList<AskedBenefit> Confirmable =>
    [
        .. Asked.Where(one => one.Status is null && MonthOf(one).CanBeConfirmed
            && one.Standing?.Months.Any(told => told.Month == Month) is not true),
    ];

    /// <summary>What a card that confirms it shows: another number, or another version, isn't what was seen.</summary>
    public string SeenOf(AskedBenefit asked) => string.Create(CultureInfo.InvariantCulture, $"{asked.Version}_{MonthOf(asked).Known}");

    /// <summary>
    /// What is told of it with what was told before. Why it was behind is no longer true of a number that isn't.
    /// </summary>
    public BenefitMeasurements After(AskedBenefit asked, ToldBenefit told, BenefitMeasurements before)
    {
        var after = before.WithTold(told);
        return Facts.Book.IsBehind(asked.Due.Plan, asked.Benefit, told.Status, after.Months) ? after : after.Unexplained(Month);
    }

    public BenefitMonth MonthOf(AskedBenefit asked) => Facts.Book.MonthOf(asked.Due.Plan, asked.Benefit, Month);
}
