using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>The draft agenda to the lead. Left unanswered it becomes the agenda.</summary>
public sealed class DraftPrompts(MeetingCalendar calendar, AgendaTable agendas, AgendaDrafting drafting) : RoundSource
{
    public override RoundKind Kind => MeetingRhythm.DraftKind;

    public override Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct) =>
        Task.FromResult(calendar.Rounds(opening, day => MeetingRhythm.Draft(calendar.Beat(day), calendar.Leads)));

    public override async Task<IReadOnlyList<Answered>> AnsweredAsync(Round round, CancellationToken ct) =>
        await agendas.FindReadableAsync(round.About!.Value, ct) is { By: { } by } approved
            ? [new Answered(MeetingRhythm.LeadSubject, by, approved.At) { Version = approved.Version }]
            : [];

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var day = request.Round.About!.Value;
        var agenda = await drafting.PresentAsync(day, request.Now, ct);
        return DraftCard.For(request, calendar.Facts(day), agenda.Agenda);
    }

    public override string Title(Round round, LocalTexts texts) => texts["draft.summary", texts.Day(round.About!.Value)];
}
