using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Benefits;

/// <summary>What one person is asked of a month: the benefits that are due, and what the plans lack before anything can be.</summary>
/// <param name="Subject">The organisation, where its contact is asked; else the person.</param>
/// <param name="Due">What is due, in the order of the plans.</param>
/// <param name="Gaps">What is missing first of all: owner, baseline or date.</param>
public sealed record BenefitAsk(string Subject, IReadOnlyList<DueBenefit> Due, IReadOnlyList<MissingPart> Gaps);

/// <summary>
/// Who is asked what of a month. A benefit's gevinstansvarlig is asked; the organisation's contact where nobody is named, where whoever is
/// has left, or where it is the contact. Each gets one question with all of theirs: the line in the month that it is due, and a contact,
/// whose messages are few, with the tertial, for all that was due in it.
/// </summary>
public static class BenefitAsks
{
    /// <summary>
    /// The tertials' last months; of the third it is January, because the year's accounts are closed then, and that month's contacts are
    /// asked to confirm who they are.
    /// </summary>
    private static readonly int[] ContactMonths = [1, 4, 8];

    /// <summary>The first month from one on whose round asks the contacts.</summary>
    public static YearMonth AskedWith(YearMonth month) =>
        Enumerable.Range(0, 12).Select(month.PlusMonths).First(later => ContactMonths.Contains(later.Month));

    public static IReadOnlyList<BenefitAsk> Of(YearMonth month, IEnumerable<BenefitPlan> plans, Roster roster)
    {
        var all = plans.OrderBy(plan => plan.Initiative.Value, StringComparer.Ordinal)
            .ThenBy(plan => plan.Organization.Value, StringComparer.Ordinal).ToList();
        var due = all.SelectMany(plan => Due(plan, month, roster)).ToLookup(one => one.Subject, one => one.Due);
        var gaps = all.SelectMany(plan => Gaps(plan, month, roster)).ToLookup(gap => gap.Benefit.Organization.Value);
        return
        [
            .. due.Select(one => one.Key).Concat(gaps.Select(one => one.Key)).Distinct().Order(StringComparer.Ordinal)
                .Select(subject => new BenefitAsk(subject, [.. due[subject]], [.. gaps[subject]])),
        ];
    }

    private static IEnumerable<(string Subject, DueBenefit Due)> Due(BenefitPlan plan, YearMonth month, Roster roster)
    {
        // One that is no longer in the network asks nobody.
        if (roster.Find(plan.Initiative) is not { } initiative)
            return [];
        return from benefit in plan.Benefits
               let line = LineOf(plan, benefit, roster)
               let occasion = line is null
                   ? SinceLast(benefit, month, initiative.Closed)
                   : BenefitOccasions.Of(benefit, month, initiative.Closed)
               where occasion is not null
               select (line?.Value ?? plan.Organization.Value, new DueBenefit(plan, benefit, occasion.Value));
    }

    /// <summary>The last thing that was due since a contact was asked before; null in the months when none is.</summary>
    private static BenefitOccasion? SinceLast(Benefit benefit, YearMonth month, LocalDate? closed) => ContactMonths.Contains(month.Month)
        ? Enumerable.Range(0, int.MaxValue).Select(back => month.PlusMonths(-back))
            .TakeWhile(back => back == month || !ContactMonths.Contains(back.Month))
            .Select(back => BenefitOccasions.Of(benefit, back, closed)).FirstOrDefault(occasion => occasion is not null)
        : null;

    private static IEnumerable<MissingPart> Gaps(BenefitPlan plan, YearMonth month, Roster roster) =>
        ContactMonths.Contains(month.Month) && roster.Initiatives.Any(known => known.Id == plan.Initiative)
            ? PlanGaps.In(plan, roster).Where(missing => missing.IsPressing)
            : [];

    /// <summary>Null where the organisation's contact is asked.</summary>
    private static PersonId? LineOf(BenefitPlan plan, Benefit benefit, Roster roster) =>
        benefit.People.Responsible is { } person && roster.Find(person) is not null && roster.ContactOf(plan.Organization) != person
            ? person
            : null;
}
