using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>
/// What a lead or a contact is asked about: a meeting and its agenda as it stands. Looked up from the round, never from the card.
/// </summary>
public sealed record MeetingQuestion(MeetingFacts Meeting, Agenda Agenda)
{
    /// <summary>Who may come in the contact's stead; null where no organisation is asked.</summary>
    public SubstituteChoice? Substitutes { get; init; }

    /// <summary>Whether somebody may be named by name or e-mail alone.</summary>
    public bool HasDirectory { get; init; }

    /// <summary>Who comes, where somebody has been named.</summary>
    public Person? Substitute { get; init; }

    /// <summary>They can't be written to yet.</summary>
    public bool SubstituteNeedsApp { get; init; }

    /// <summary>Who seems to have been there; only of minutes that aren't saved.</summary>
    public AttendanceProposal? Proposed { get; init; }

    /// <summary>What was noted while it ran; only of minutes that aren't saved.</summary>
    public Minutes? Noted { get; init; }

    /// <summary>What whoever is asked has written to be noted and not saved; only of minutes that aren't saved.</summary>
    public IReadOnlyList<string> Unsaved { get; init; } = [];

    /// <summary>When the contacts get what the minutes say, or got it; only of the lead's minutes.</summary>
    public Instant? Told { get; init; }

    /// <summary>What the organisation that is asked has raised by itself; empty where none is.</summary>
    public IReadOnlyList<RaisedItem> Raised { get; init; } = [];

    /// <summary>The organisation that is told hasn't said whether it comes.</summary>
    public bool IsUnsaid { get; init; }

    /// <summary>No lead has approved the agenda: what was sent is the draft.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Where one joins; null where nobody was invited by a calendar.</summary>
    public Uri? Join { get; init; }

    public static async Task<MeetingQuestion> OfAsync(
        CardRequest card, MeetingRounds meetings, AgendaDrafting drafting, CancellationToken ct)
    {
        var meeting = meetings.Of(card.Round);
        var present = await drafting.PresentAsync(meeting, card.Now, ct, card.IsPreview);
        return new MeetingQuestion(meetings.Facts(meeting), present.Agenda)
        {
            Join = present.Join,
            IsDraft = present.ApprovedBy is null,
            Substitutes = card.To.Subject == MeetingRhythm.LeadSubject
                ? null
                : meetings.Substitutes(new OrganizationId(card.To.Subject), card.To.Person, meeting.Day),
            HasDirectory = meetings.HasDirectory,
        };
    }
}
