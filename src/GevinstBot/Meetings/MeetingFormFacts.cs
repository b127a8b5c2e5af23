using GevinstBot.Domain;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>What the form of a meeting knows besides its fields.</summary>
/// <param name="Plan">The meetings as they are.</param>
/// <param name="Now">The moment, where the network is.</param>
/// <param name="Version">The network's, which a change is made from.</param>
public sealed record MeetingFormFacts(MeetingPlan Plan, ZonedDateTime Now, string Version)
{
    public IReadOnlyList<Meeting> Changeable => MeetingEdit.Changeable(Plan, Now.LocalDateTime);

    public static MeetingFormFacts Of(CurrentNetwork network, Instant now) =>
        new(network.Meetings, now.InZone(network.Zone), network.Version);

    public Checked<MeetingChange> Read(IReadOnlyDictionary<string, string> typed) =>
        MeetingEdit.Read(typed, Plan, Now.LocalDateTime, Now.ToInstant());

    /// <summary>
    /// The change that a form has become since it was looked over: two presses may have been on their way at once, and one of them stored
    /// it. Null where it hasn't.
    /// </summary>
    /// <param name="typed">The form.</param>
    /// <param name="since">When it was looked over.</param>
    public ChangedMeeting? DoneOf(IReadOnlyDictionary<string, string> typed, Instant since)
    {
        var later = Plan.Changes.Where(one => one.At >= since).ToList();
        var before = this with
        {
            Plan = new MeetingPlan(Plan.Planned, Plan.Starts, [.. Plan.Changes.Except(later)], Plan.Settings, Plan.Room),
        };
        return later.Count == 0 ? null : before.Read(typed).Match(
            change => later.Exists(one => one with { At = null } == change with { At = null }) ? before.With(change) : null,
            _ => null);
    }

    /// <summary>The plan once it is changed.</summary>
    public ChangedMeeting With(MeetingChange change) => new(
        Plan.Find(change.Meeting),
        new MeetingPlan(Plan.Planned, Plan.Starts, [.. Plan.Changes, change], Plan.Settings, Plan.Room).Find(change.Meeting)!);
}
