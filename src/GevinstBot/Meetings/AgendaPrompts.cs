using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>The agenda to every organisation's contact: approved by the lead, or the draft as it stands.</summary>
public sealed class AgendaPrompts(MeetingCalendar calendar, AttendanceTable attendance, AgendaDrafting drafting) : RoundSource
{
    public override RoundKind Kind => MeetingRhythm.AgendaKind;

    public override Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct) => Task.FromResult(calendar.Rounds(
        opening, day => calendar.ToContacts(MeetingRhythm.Agenda(calendar.Beat(day), calendar.StartsAt(day), contacts: []))));

    public override async Task<IReadOnlyList<Answered>> AnsweredAsync(Round round, CancellationToken ct) =>
        [.. (await attendance.OfMeetingAsync(round.About!.Value, ct)).Values
            .Select(answer => new Answered(answer.Id, answer.By!.Value, answer.At) { Version = answer.Version })];

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var day = request.Round.About!.Value;
        var agenda = await drafting.PresentAsync(day, request.Now, ct);
        var answer = await attendance.FindAsync(day, new OrganizationId(request.To.Subject), ct);
        return AgendaCard.For(request, calendar.Facts(day), agenda.Agenda, answer?.Content);
    }

    public override string Title(Round round, LocalTexts texts) => texts["agenda.summary", texts.Day(round.About!.Value)];
}
