using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>Tells everybody who comes to a meeting that it was moved, cancelled or called, once.</summary>
public sealed class MeetingChangePrompts(
    MeetingChangeReader changes, MeetingRounds meetings, AttendanceTable attendance, CurrentNetwork network) : RoundSource
{
    public override RoundKind Kind => MeetingChangeRhythm.Kind;

    public override Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct) => changes.RoundsAsync(opening, ct);

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var told = changes.Of(request.Round).Select(change => (Change: change, Deadline: changes.NewDeadline(change))).ToList();
        var unsaid = told is [var only] && await IsUnsaidAsync(only.Change.After, request, ct) ? only.Change.After : null;
        return new PromptCard(MeetingChangeCard.For(request, told, network.Zone, unsaid), Title(request.Round, request.Texts));
    }

    /// <summary>The organisation has its agenda, and hasn't said whether it comes.</summary>
    private async Task<bool> IsUnsaidAsync(Meeting meeting, CardRequest request, CancellationToken ct) =>
        meeting.TakesPlace && meetings.AgendaSentAt(meeting) <= request.Now
        && await attendance.FindReadableAsync(meeting.Id, new OrganizationId(request.To.Subject), ct) is null;

    public override string Title(Round round, LocalTexts texts) => changes.Of(round) is var told && told is [_]
        ? texts["meeting-change.summary", MeetingChangeCard.Heading(told, texts), texts.Day(round.About, network.DayOf(round.Opens))]
        : MeetingChangeCard.Heading(told, texts);
}
