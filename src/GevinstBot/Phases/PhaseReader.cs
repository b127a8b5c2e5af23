using GevinstBot.Benefits;
using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Phases;
using GevinstBot.Network;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Phases;

/// <summary>How an initiative stands at a change of phase, with the network and the benefits it is told from.</summary>
/// <param name="Initiative">Which.</param>
/// <param name="Asked">The question's round.</param>
/// <param name="Status">What was answered.</param>
/// <param name="Outlook">Its benefits, as they stand.</param>
/// <param name="Roster">Who is who.</param>
/// <param name="At">As of when.</param>
/// <param name="Zone">The network's.</param>
public sealed record PhaseFacts(
    Initiative Initiative, Round Asked, PhaseStatus Status, BenefitOutlook Outlook, Roster Roster, Instant At, DateTimeZone Zone)
{
    public bool IsOver => At >= Asked.Closes;

    public string Name(OrganizationId id) => Roster.Find(id)?.ShortName ?? id.Value;
}

/// <summary>Changes of phase and what follows from them.</summary>
public sealed class PhaseReader(
    PhaseTable phases, PhaseAnswerTable answers, BenefitsReader benefits, UnreachedReader unreached, CurrentNetwork network)
{
    public PhasePoints Points => network.Section<PhasePoints>();

    /// <summary>Null when there is no such change, or its initiative has left the network.</summary>
    public async Task<PhaseFacts?> OfAsync(string change, Instant now, CancellationToken ct)
    {
        var known = (await phases.AllAsync(ct)).SelectMany(course => course.Changes).FirstOrDefault(one => one.Id == change);
        return known is null ? null : await OfAsync(known, now, ct);
    }

    /// <summary>The last change of an initiative; null when there was none.</summary>
    public async Task<PhaseFacts?> LastOfAsync(Initiative initiative, Instant now, CancellationToken ct) =>
        await phases.FindAsync(initiative.Id, ct) is { Changes: [.., var last] } ? await OfAsync(last, now, ct) : null;

    /// <summary>The initiatives that have changed phase, the last first.</summary>
    public async Task<IReadOnlyList<Initiative>> ChangedAsync(CancellationToken ct) =>
    [
        .. from course in await phases.AllAsync(ct)
           where course.Changes.Count > 0
           orderby course.Changes[^1].Day descending, course.Initiative.Value
           select network.Roster.Find(course.Initiative) into initiative
           where initiative is not null
           select initiative,
    ];

    private async Task<PhaseFacts?> OfAsync(PhaseChange change, Instant now, CancellationToken ct)
    {
        if (network.Roster.Find(change.Initiative) is not { } initiative)
            return null;
        var (roster, asked) = (network.Roster, PhaseRhythm.AskOf(change, initiative, network.Roster, network.Sending));
        IReadOnlyList<OrganizationId> whom = [.. asked.Addressees.Select(to => new OrganizationId(to.Subject)).Distinct()];
        var status = PhaseStatus.Of(change, whom, Points, await answers.OfAsync(change.Id, ct));
        if (status.Missing.Count > 0)
            status = status.Reaching(await unreached.OfAsync(asked, ct));
        var outlook = BenefitOutlook.Of(
            await benefits.NowAsync(ct), plan => plan.Initiative == initiative.Id, roster, network.DayOf(now).ToYearMonth());
        return new PhaseFacts(initiative, asked, status, outlook, roster, now, network.Zone);
    }
}
