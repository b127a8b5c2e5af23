using GevinstBot.Benefits;
using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.ChangePlans;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Pulse;
using GevinstBot.Network;
using GevinstBot.Pulse;
using NodaTime;

namespace GevinstBot.ChangePlans;

/// <summary>What a sponsor's page tells of an initiative.</summary>
/// <param name="Initiative">Which.</param>
/// <param name="Course">Its change plan.</param>
/// <param name="Pulse">The last kontaktvurdering of it that is closed; null where there is none.</param>
/// <param name="Outlook">Its benefits.</param>
/// <param name="Asks">What the sponsor is asked to do.</param>
/// <param name="Roster">Who is who.</param>
/// <param name="At">As of when.</param>
/// <param name="Today">The day of that.</param>
public sealed record SponsorFacts(
    Initiative Initiative, ChangeCourse Course, PulseReport? Pulse, BenefitOutlook Outlook, IReadOnlyList<SponsorAsk> Asks, Roster Roster,
    Instant At, LocalDate Today)
{
    public string Name(OrganizationId id) => Roster.Organization(id).ShortName;
}

/// <summary>Gathers what is known of an initiative for its sponsor.</summary>
public sealed class SponsorReader(ChangePlansReader plans, PulseReader pulses, BenefitsReader benefits, CurrentNetwork network)
{
    /// <summary>The initiatives whose page somebody may have.</summary>
    public async Task<IReadOnlyList<Initiative>> OfAsync(PersonId person, Instant now, CancellationToken ct) =>
        (await plans.OfAsync(person, now, ct)).Initiatives;

    /// <summary>Null for one that isn't in the network.</summary>
    public async Task<SponsorFacts?> FactsAsync(string id, Instant now, CancellationToken ct)
    {
        var question = await plans.AllAsync(now, ct);
        if (question.Find(id) is not { } one)
            return null;
        var (course, book, month) = (question.CourseOf(one), await benefits.NowAsync(ct), question.Today.ToYearMonth().PlusMonths(-1));
        var outlook = BenefitOutlook.Of(book, plan => plan.Initiative == one.Id, question.Roster, month);
        var pulse = await pulses.LastClosedAsync(network, one.Id, now, ct);
        var behind = BenefitSigns.BehindOf(outlook.Portfolio.Benefits, book, month);
        return new SponsorFacts(
            one, course, pulse, outlook, SponsorAsk.Of(pulse, course, [.. behind, .. outlook.AtRisk.Except(behind)]), question.Roster, now,
            question.Today);
    }
}
