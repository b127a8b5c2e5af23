using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Meetings.Raised;

/// <summary>An item that was raised when the draft was made, to the lead: taken in, or declined with a reason.</summary>
public sealed class RaisedItemPrompts(RaisedRounds rounds, RaisedItemReader reader) : RoundSource
{
    public override RoundKind Kind => RaisedRhythm.LeadKind;

    public override SharedRounds? Shared => rounds;

    /// <summary>Those who have the agenda are told, and whoever raised it.</summary>
    public override bool GivesRise => true;

    public override Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct) =>
        rounds.RoundsAsync([this], opening, ct);

    public override async Task<IReadOnlyList<Answered>> AnsweredAsync(Round round, CancellationToken ct) =>
        await reader.ItemAsync(round.Id, ct) is { Verdict: { } verdict } item
            ? [new Answered(MeetingRhythm.LeadSubject, verdict.By, verdict.At) { Version = item.Version }]
            : [];

    /// <summary>Raised for another meeting since, or long over: no deadline of the lead's.</summary>
    public override Task<string> GoneKeyAsync(RoundId round, CancellationToken ct) => Task.FromResult("raised-item.not-here");

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var question = await reader.OfAsync(request, ct);
        var card = question is null ? RaisedItemReceiptCard.Gone(request)
            : question.Item.IsWithdrawn ? RaisedItemReceiptCard.Withdrawn(request, question)
            : question.Item.Verdict is { } verdict ? RaisedItemReceiptCard.For(request, question, verdict)
            : request.IsClosed ? RaisedItemReceiptCard.Unanswered(request, question)
            : RaisedItemCard.For(request with { BasedOn = question.Item.Version }, question);
        return new PromptCard(card, Title(request.Round, request.Texts));
    }

    public override string Title(Round round, LocalTexts texts) => round.Name.Length == 0
        ? texts["raised-item.summary", texts.Day(round.About)]
        : texts["raised-item.summary-of", texts.Day(round.About), round.Name];
}
