using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Messages;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Messages;

/// <summary>What a lead wrote and sent, as rounds like all others: within everybody's month, the hours and the ledger.</summary>
public sealed class MessagePrompts(MessageTable messages, MessageAnswerTable answers, CurrentNetwork network) : RoundSource
{
    /// <summary>One may be moved as a whole before it leaves.</summary>
    private static readonly Duration FarthestMove = Duration.FromDays(60);

    public override RoundKind Kind => MessageRhythm.Kind;

    public override async Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct) =>
        [.. (await messages.SinceAsync(opening.Start - FarthestMove, ct))
            .Select(sent => MessageRounds.Of(sent, network))
            .Where(round => opening.Contains(round.Opens))];

    public override async Task<IReadOnlyList<Answered>> AnsweredAsync(Round round, CancellationToken ct) =>
        [.. (await answers.OfMessageAsync(round.Id.Period, ct)).Select(Said)];

    public override async Task<Answered?> AnswerAsync(Round round, string subject, CancellationToken ct) =>
        await answers.FindReadableAsync(round.Id.Period, subject, ct) is { } answer ? Said(answer) : null;

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var question = await MessageQuestion.OfAsync(request, messages, network, ct);
        var answer = question.Message.Wanted == AnswerWanted.Nothing
            ? null
            : await answers.FindAsync(request.Round.Id.Period, request.To.Subject, ct);
        request = request with { BasedOn = answer?.Version ?? 0 };
        var card = answer is not null
            ? MessageReceiptCard.For(request, question, answer, network.Roster.Find(answer.By)?.Name)
            : request.IsClosed ? MessageReceiptCard.Unanswered(request, question)
            : MessageCard.For(request, question);
        return new PromptCard(card, MessageWords.Heading(question.Message, request.Texts));
    }

    public override LocalDate? LastDeadline(Round round) => MessageRhythm.LatestDeadline(round.Opens, network.Sending);

    public override string Title(Round round, LocalTexts texts) => MessageWords.Title(round.Name, texts);

    private static Answered Said(MessageAnswer answer) => new(answer.Subject, answer.By, answer.At) { Version = answer.Version };
}
