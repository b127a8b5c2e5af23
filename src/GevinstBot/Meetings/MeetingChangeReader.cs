using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>What was changed of the meetings, whom it concerns, and what follows from it.</summary>
public sealed class MeetingChangeReader(MeetingRounds meetings, MeetingAudienceReader audience, CurrentNetwork network)
{
    /// <summary>The rounds that tell of changes, and open in an interval.</summary>
    public async Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct)
    {
        var told = All().Where(one => opening.Contains(one.Opens)).ToList();
        var instead = await audience.InsteadAsync([.. told.SelectMany(one => one.Changes).Select(change => change.After)], ct);
        return
        [
            .. told.Select(one => MeetingChangeRhythm.RoundOf(
                one,
                [
                    .. one.Changes.SelectMany(change => audience.Of(change.After, one.Opens, change.At, instead))
                        .DistinctBy(to => to.Person),
                ])),
        ];
    }

    /// <summary>The changes that a round tells of.</summary>
    public IReadOnlyList<ChangedMeeting> Of(Round round) =>
        All().Single(told => MeetingChangeRhythm.RoundOf(told, []).Id == round.Id).Changes;

    private IReadOnlyList<ToldChanges> All() => MeetingChangeRhythm.Told(
        network.Meetings.Meetings.SelectMany(ChangedMeeting.Of).Where(change => !IsToldWithPlan(change)),
        meetings.FirstSendingMomentAt, meetings.StartsAt);

    /// <summary>Whoever hasn't been told of the plan yet reads the new day there.</summary>
    private bool IsToldWithPlan(ChangedMeeting change) => network.ConfirmedPlans.Any(plan =>
        plan.Has(change.After.Id) && change.At < MeetingPlanRhythm.Told(plan, [], meetings.FirstSendingMomentAt).Opens);

    /// <summary>Until when the month's numbers can be given after a change; null where that is when it was, or was over.</summary>
    public Instant? NewDeadline(ChangedMeeting change)
    {
        if (change is not { Before: { } before, After: { TakesPlace: true, Id.IsExtra: false, Changed: { } at } after })
            return null;
        var (was, now) = (IndicatorRhythm.LocksAt(network.Beat(before)), IndicatorRhythm.LocksAt(network.Beat(after)));
        return was == now || was <= at ? null : now;
    }

    /// <summary>Whom a change concerns.</summary>
    public async Task<AddresseeList> ToldAsync(Meeting meeting, CancellationToken ct) =>
        audience.Of(meeting, meeting.Changed!.Value, meeting.Changed.Value, await audience.InsteadAsync([meeting], ct));
}
