using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>The minutes, asked of the lead while the meeting is fresh.</summary>
public sealed class MinutesPrompts(MeetingCalendar calendar, MinutesTable minutes, AgendaDrafting drafting) : RoundSource
{
    public override RoundKind Kind => MeetingRhythm.MinutesKind;

    public override Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct) =>
        Task.FromResult(calendar.Rounds(opening, day => MeetingRhythm.Minutes(
            calendar.Beat(day), calendar.StartsAt(day), calendar.EndsAt(day), calendar.FirstSendingMomentAt, calendar.Leads)));

    public override async Task<IReadOnlyList<Answered>> AnsweredAsync(Round round, CancellationToken ct) =>
        await minutes.FindReadableAsync(round.About!.Value, ct) is { } saved
            ? [new Answered(MeetingRhythm.LeadSubject, saved.By!.Value, saved.At) { Version = saved.Version }]
            : [];

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var day = request.Round.About!.Value;
        var agenda = await drafting.PresentAsync(day, request.Now, ct);
        return MinutesCard.For(request, calendar.Facts(day), agenda.Agenda, (await minutes.FindAsync(day, ct))?.Content);
    }

    public override string Title(Round round, LocalTexts texts) => texts["minutes.summary", texts.Day(round.About!.Value)];
}
