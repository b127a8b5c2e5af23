using System.Globalization;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Meetings;

/// <summary>What has become of a meeting.</summary>
public enum MeetingChangeKind
{
    /// <summary>An extra one that is new.</summary>
    Called,
    Cancelled,

    /// <summary>It was cancelled, and isn't any more.</summary>
    TakesPlace,

    /// <summary>Another day or hour.</summary>
    Moved,

    /// <summary>Another length alone.</summary>
    Lasts,

    /// <summary>Another place alone.</summary>
    Meets,

    /// <summary>Whoever is asked has to come, alone.</summary>
    Obliges,

    /// <summary>They needn't any more, alone.</summary>
    Frees,
}

/// <summary>One change of a meeting: as it was, and as it is; the first is null for an extra one that is new.</summary>
public sealed record ChangedMeeting(Meeting? Before, Meeting After)
{
    private static readonly LocalTime EarlyMorning = new(7, 0);
    private static readonly LocalTime Evening = new(18, 0);

    public MeetingChangeKind Kind => this switch
    {
        { Before: null } => MeetingChangeKind.Called,
        { After.TakesPlace: false } => MeetingChangeKind.Cancelled,
        { Before.TakesPlace: false } => MeetingChangeKind.TakesPlace,
        _ => Before.Begins != After.Begins ? MeetingChangeKind.Moved
            : Before.Length != After.Length ? MeetingChangeKind.Lasts
            : Before.Room != After.Room ? MeetingChangeKind.Meets
            : Before.IsObligatory == After.IsObligatory ? MeetingChangeKind.Lasts
            : After.IsObligatory ? MeetingChangeKind.Obliges
            : MeetingChangeKind.Frees,
    };

    public Instant At => After.Changed!.Value;

    /// <summary>As it was, or an extra one that came and went before anybody heard of it.</summary>
    public bool IsNothing => Before is null
        ? !After.TakesPlace
        : (Before.Begins, Before.Length, Before.Room, Before.TakesPlace, Before.IsObligatory)
            == (After.Begins, After.Length, After.Room, After.TakesPlace, After.IsObligatory);

    /// <summary>Nobody expects that it is over when it is: another length than it had, or an extra one than meetings have.</summary>
    public bool HasNewLength => After.Length != (Before?.Length ?? MeetingPlan.UsualLength);

    /// <summary>It is when few are at work, and wasn't before.</summary>
    public bool IsNewlyAtOddHour => After.TakesPlace && IsAtOddHour(After) && (Before is null || !IsAtOddHour(Before));

    /// <summary>It is somewhere else than it was, or an extra one in a room.</summary>
    public bool HasNewPlace => After.Room != Before?.Room;

    /// <summary>Whoever is asked has to come, and didn't have to before.</summary>
    public bool IsNewlyObligatory => After.IsObligatory && Before?.IsObligatory is not true;

    private static bool IsAtOddHour(Meeting meeting) =>
        meeting.Starts < EarlyMorning || meeting.Begins.PlusTicks(meeting.Length.BclCompatibleTicks) > meeting.Day + Evening;

    /// <summary>What was changed of a meeting, the latest last; what nobody knows the moment of isn't told.</summary>
    public static IReadOnlyList<ChangedMeeting> Of(Meeting meeting)
    {
        var changes = new List<ChangedMeeting>();
        for (var after = meeting; after is { Changed: not null }; after = after.Before)
            changes.Insert(0, new ChangedMeeting(after.Before, after));
        return changes;
    }
}

/// <summary>What is told in one message.</summary>
/// <param name="Opens">From when.</param>
/// <param name="Closes">Until when.</param>
/// <param name="Changes">What has become of which meetings, the first change first.</param>
public sealed record ToldChanges(Instant Opens, Instant Closes, IReadOnlyList<ChangedMeeting> Changes);

/// <summary>When an extra meeting is told.</summary>
/// <param name="Told">The first sending hour after it was left alone.</param>
/// <param name="MorningAfter">The first sending morning after that day.</param>
/// <param name="Starts">When it was to begin as it was called: what has been sent for that stays sent when it is moved.</param>
public sealed record CalledMeeting(Instant Told, Instant MorningAfter, Instant Starts)
{
    /// <summary>The moment, but not before the meeting is told; where that is too late, at the moment all the same.</summary>
    public Instant NotBefore(Instant moment, Instant starts) =>
        moment >= MorningAfter ? moment
        : MorningAfter < Instant.Min(Starts, starts) ? MorningAfter
        : Told < starts ? Instant.Max(moment, Told)
        : moment;
}

/// <summary>
/// Changes of the meetings are told once, in the first sending hour after the lead has left them alone for a while, until the meetings
/// begin or are changed once more.
/// </summary>
public static class MeetingChangeRhythm
{
    public static readonly RoundKind Kind = new("meeting-change");

    /// <summary>The form that a lead changes them with.</summary>
    public static readonly RoundKind FormKind = new("meeting-form");

    /// <summary>Whoever changes several meetings, or one once more, has time to before anybody is written to.</summary>
    public static readonly Duration Settles = SettledChanges.Settles;

    /// <summary>
    /// What is told together: changes of which each came before those before it were told, of every meeting as it was and as it is then.
    /// </summary>
    /// <param name="changes">All there are.</param>
    /// <param name="firstSendingMomentAt">The first moment of sending from another on.</param>
    /// <param name="startsAt">When a meeting begins.</param>
    public static IReadOnlyList<ToldChanges> Told(
        IEnumerable<ChangedMeeting> changes, Func<Instant, Instant> firstSendingMomentAt, Func<Meeting, Instant> startsAt)
    {
        var ordered = changes.OrderBy(change => change.At).ThenBy(change => change.After.Id.ToString(), StringComparer.Ordinal).ToList();
        return
        [
            .. Settled(ordered, firstSendingMomentAt).Select(group => Told(group.Opens, group.Changes, ordered, startsAt))
                .Where(told => told.Changes.Count > 0),
        ];
    }

    /// <summary>When an extra meeting is told first; null of one that nobody knows the moment of.</summary>
    /// <param name="extra">Which.</param>
    /// <param name="changes">All there are.</param>
    /// <param name="firstSendingMomentAt">The first moment of sending from another on.</param>
    public static (Meeting Called, Instant Told)? Called(
        MeetingId extra, IEnumerable<ChangedMeeting> changes, Func<Instant, Instant> firstSendingMomentAt) =>
        Settled([.. changes.OrderBy(change => change.At)], firstSendingMomentAt)
            .SelectMany(group => group.Changes
                .Where(change => change.After.Id == extra && change.Before is null)
                .Select(change => ((Meeting, Instant)?)(change.After, group.Opens)))
            .FirstOrDefault();

    private static IReadOnlyList<(Instant Opens, IReadOnlyList<ChangedMeeting> Changes)> Settled(
        List<ChangedMeeting> ordered, Func<Instant, Instant> firstSendingMomentAt) =>
        SettledChanges.Of(ordered, change => change.At, firstSendingMomentAt);

    /// <param name="told">What is told together.</param>
    /// <param name="addressees">Whom it concerns.</param>
    public static Round RoundOf(ToldChanges told, AddresseeList addressees)
    {
        var first = told.Changes[0].After;
        var id = string.Create(CultureInfo.InvariantCulture, $"{first.Id}-{first.Changes}");
        return new Round(new RoundId(Kind, id), told.Opens, told.Closes, addressees)
        {
            ExpectsAnswer = false,
            IsBesidePlan = true,
            IsOwed = true,
            MayBeGiven = false,
            About = first.Day,
        };
    }

    private static ToldChanges Told(
        Instant opens, IReadOnlyList<ChangedMeeting> group, List<ChangedMeeting> all, Func<Meeting, Instant> startsAt)
    {
        var told = group.GroupBy(change => change.After.Id)
            .Select(changes => new ChangedMeeting(changes.First().Before, changes.Last().After))
            .Select(change => (Change: change, Ends: Instant.Min(startsAt(change.After), NextOf(change, all) ?? Instant.MaxValue)))
            .Where(one => !one.Change.IsNothing && one.Ends > opens).ToList();
        return new ToldChanges(opens, told.Count == 0 ? opens : told.Max(one => one.Ends), [.. told.Select(one => one.Change)]);
    }

    private static Instant? NextOf(ChangedMeeting change, List<ChangedMeeting> all) =>
        all.Find(next => next.After.Id == change.After.Id && next.After.Changes > change.After.Changes)?.At;
}
