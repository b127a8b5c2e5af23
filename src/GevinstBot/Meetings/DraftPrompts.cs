using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>The draft agenda to the lead. Left unanswered it becomes the agenda.</summary>
public sealed class DraftPrompts(MeetingRounds meetings, AgendaTable agendas, AgendaDrafting drafting) : RoundSource
{
    public override RoundKind Kind => MeetingRhythm.DraftKind;

    public override Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct) =>
        Task.FromResult(meetings.Rounds(opening, meeting => MeetingRhythm.Draft(meetings.Beat(meeting), meetings.Leads)));

    public override async Task<IReadOnlyList<Answered>> AnsweredAsync(Round round, CancellationToken ct) =>
        await agendas.FindReadableAsync(meetings.Of(round).Id, ct) is { By: not null } approved
            ? [approved.About(MeetingRhythm.LeadSubject)]
            : [];

    public override Task<string> GoneKeyAsync(RoundId round, CancellationToken ct) => Task.FromResult(meetings.GoneKey(round));

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var question = await MeetingQuestion.OfAsync(request, meetings, drafting, ct);
        var card = request.Answer is { } approved ? DraftReceiptCard.For(request, question, approved)
            : request.IsClosed ? DraftReceiptCard.Unanswered(request, question)
            : DraftCard.For(request, question);
        return new PromptCard(card, Title(request.Round, request.Texts));
    }

    public override string Title(Round round, LocalTexts texts) => texts["draft.summary", texts.Day(round.About)];
}
