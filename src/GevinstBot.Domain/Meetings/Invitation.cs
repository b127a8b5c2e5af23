using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Meetings;

/// <summary>A meeting's event in the organiser's calendar, as far as it has come.</summary>
/// <param name="Meeting">Which one.</param>
/// <param name="Event">The calendar's name of it; null where there is none: not yet, or not any more.</param>
/// <param name="Says">What it says, told apart from anything else that it could say.</param>
/// <param name="Starts">When the meeting was to begin when that was written.</param>
/// <param name="Looked">When it was written or looked at last.</param>
public sealed record Invitation(MeetingId Meeting, string? Event, string Says, Instant Starts, Instant Looked)
{
    /// <summary>Where one joins; null as long as Teams hasn't made a link.</summary>
    public Uri? Join { get; init; }

    /// <summary>How many events it has had before this one.</summary>
    public int Number { get; init; }

    /// <summary>How many of those who are invited have no address.</summary>
    public int Unreached { get; init; }

    /// <summary>The calendar won't have it as it is wanted.</summary>
    public bool IsRefused { get; init; }
}

/// <summary>What is to be done about a meeting's event.</summary>
public enum InvitationStep
{
    None,

    /// <summary>It is made, or brought in line.</summary>
    Write,

    /// <summary>The meeting is off: it goes, and the calendar tells those who were invited.</summary>
    Cancel,
}

/// <summary>
/// Which events are to be written. A calendar writes to everybody who is invited at once, so a meeting waits until the lead has left it
/// alone for as long as those who are told of it in Teams do.
/// </summary>
public static class InvitationRhythm
{
    /// <summary>When the calendar is asked again for a link that wasn't there.</summary>
    private static readonly Duration LinkAgain = Duration.FromMinutes(15);

    /// <summary>When it is tried again what the calendar wouldn't have.</summary>
    private static readonly Duration RefusedAgain = Duration.FromHours(1);

    /// <summary>When it is looked again for an address that wasn't there.</summary>
    private static readonly Duration AddressAgain = Duration.FromHours(23);

    /// <param name="meeting">Which one.</param>
    /// <param name="confirmed">When the plan that it stands in was confirmed; null where nobody confirmed it.</param>
    /// <param name="now">The moment.</param>
    public static bool IsSettled(Meeting meeting, Instant? confirmed, Instant now) =>
        !(now < confirmed + MeetingChangeRhythm.Settles) && !(now < meeting.Changed + MeetingChangeRhythm.Settles);

    /// <param name="known">As it is; null where there has been none.</param>
    /// <param name="starts">When the meeting begins; null where it doesn't take place.</param>
    /// <param name="says">What it is to say.</param>
    /// <param name="now">The moment. What has begun is left as it is.</param>
    public static InvitationStep Step(Invitation? known, Instant? starts, string says, Instant now)
    {
        if (known is { IsRefused: true } && now < known.Looked + RefusedAgain)
            return InvitationStep.None;
        if (starts is not { } begins)
            return known is { Event: not null } && known.Starts > now ? InvitationStep.Cancel : InvitationStep.None;
        if (begins <= now)
            return InvitationStep.None;
        return known is not { Event: not null } || known.Says != says || IsToBeLookedAt(known, now)
            ? InvitationStep.Write
            : InvitationStep.None;
    }

    private static bool IsToBeLookedAt(Invitation known, Instant now) =>
        (known.Join is null && now >= known.Looked + LinkAgain) || (known.Unreached > 0 && now >= known.Looked + AddressAgain);
}
