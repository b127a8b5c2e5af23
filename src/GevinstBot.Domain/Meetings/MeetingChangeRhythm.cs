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
}

/// <summary>One change of a meeting: as it was, and as it is; the first is null for an extra one that is new.</summary>
public sealed record ChangedMeeting(Meeting? Before, Meeting After)
{
    public MeetingChangeKind Kind => this switch
    {
        { Before: null } => MeetingChangeKind.Called,
        { After.TakesPlace: false } => MeetingChangeKind.Cancelled,
        { Before.TakesPlace: false } => MeetingChangeKind.TakesPlace,
        _ => Before.Begins != After.Begins ? MeetingChangeKind.Moved : MeetingChangeKind.Lasts,
    };

    /// <summary>What was changed of a meeting, the latest last; what nobody knows the moment of isn't told.</summary>
    public static IReadOnlyList<ChangedMeeting> Of(Meeting meeting)
    {
        var changes = new List<ChangedMeeting>();
        for (var after = meeting; after is { Changed: not null }; after = after.Before)
            changes.Insert(0, new ChangedMeeting(after.Before, after));
        return changes;
    }
}

/// <summary>
/// A change of the meetings is told once, in the first sending hour after it, until the meeting begins or is changed once more.
/// </summary>
public static class MeetingChangeRhythm
{
    public static readonly RoundKind Kind = new("meeting-change");

    /// <summary>The form that a lead changes them with.</summary>
    public static readonly RoundKind FormKind = new("meeting-form");

    /// <param name="change">What was changed.</param>
    /// <param name="next">When it was changed once more; null where it wasn't.</param>
    /// <param name="opens">The first moment of sending after the change.</param>
    /// <param name="startsAt">When a meeting begins.</param>
    /// <param name="told">Whom it concerns.</param>
    /// <returns>Null where nobody could be told in time.</returns>
    public static Round? RoundOf(
        ChangedMeeting change, Instant? next, Instant opens, Func<Meeting, Instant> startsAt, AddresseeList told)
    {
        var closes = Instant.Min(startsAt(change.After), next ?? Instant.MaxValue);
        var id = string.Create(CultureInfo.InvariantCulture, $"{change.After.Id}-{change.After.Changes}");
        return closes <= opens
            ? null
            : new Round(new RoundId(Kind, id), opens, closes, told)
            {
                ExpectsAnswer = false,
                IsBesidePlan = true,
                MayBeGiven = false,
                About = change.After.Day,
            };
    }

    /// <summary>Which change of its meeting a round tells of.</summary>
    public static int NumberOf(RoundId round) =>
        int.Parse(round.Period[(round.Period.LastIndexOf('-') + 1)..], CultureInfo.InvariantCulture);
}
