using GevinstBot.Domain.Meetings;
using GevinstBot.Rounds;

namespace GevinstBot.Meetings;

/// <summary>
/// What a lead or a contact is asked about: a meeting and its agenda as it stands. Looked up from the round, never from the card.
/// </summary>
public sealed record MeetingQuestion(MeetingFacts Meeting, Agenda Agenda)
{
    public static async Task<MeetingQuestion> OfAsync(
        CardRequest card, MeetingRounds meetings, AgendaDrafting drafting, CancellationToken ct)
    {
        var day = card.Round.About;
        return new MeetingQuestion(meetings.Facts(day), (await drafting.PresentAsync(day, card.Now, ct)).Agenda);
    }
}
