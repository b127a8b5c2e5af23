using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;

namespace GevinstBot.Meetings;

/// <summary>What is proposed to be corrected in a meeting's minutes, with the minutes as they stand.</summary>
public sealed class CorrectionReader(MinutesTable minutes, CorrectionTable corrections, MeetingRounds meetings)
{
    /// <exception cref="InvalidOperationException">The meeting has no minutes, or the plan has it no longer.</exception>
    public async Task<CorrectionQuestion> OfAsync(Round round, CancellationToken ct)
    {
        var meeting = meetings.Of(round);
        var saved = await minutes.FindAsync(meeting.Id, ct)
            ?? throw new InvalidOperationException($"There are no minutes of {meeting.Id}.");
        return new CorrectionQuestion(
            meetings.Facts(meeting), saved, await corrections.OfMeetingAsync(meeting.Id, ct),
            CorrectionRhythm.Until(meetings.DecisionsSentAt(meeting, saved.First), meetings.Hours));
    }

    /// <summary>Whether something of an organisation's waits for the lead.</summary>
    public async Task<bool> WaitsAsync(Round round, string organization, CancellationToken ct) =>
        MeetingRhythm.MeetingOf(round.Id) is { } meeting && (await corrections.OfMeetingAsync(meeting, ct))
            .Any(correction => correction.IsWaiting && correction.Organization == new OrganizationId(organization));
}
