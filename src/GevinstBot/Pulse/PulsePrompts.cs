using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Pulse;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Pulse;

/// <summary>Kontaktvurderingen: each organisation's contact judges how far the target group has come. An anonymous pulse will be a kind of its own.</summary>
public sealed class PulsePrompts(PulseTable answers, CurrentNetwork network) : RoundSource
{
    public override RoundKind Kind => PulseRhythm.Kind;

    public override Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Round>>(
            [.. PulseRounds.In(network).Select(pulse => pulse.Round).Where(round => opening.Contains(round.Opens))]);

    public override async Task<IReadOnlyList<Answered>> AnsweredAsync(Round round, CancellationToken ct)
    {
        var month = PulseRhythm.MonthOf(round.Id);
        var initiative = network.Section<PulsePlan>().In(month)?.Initiative;
        return [.. (await answers.OfMonthAsync(month, ct))
            .Where(answer => answer.Initiative == initiative)
            .Select(answer => new Answered(answer.Organization.Value, answer.By, answer.At) { Version = answer.Version })];
    }

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var question = PulseQuestion.Of(request, network);
        var stored = await question.StoredAsync(answers, ct);
        var answer = question.AnswerOf(stored);
        request = request with { BasedOn = stored?.Version ?? 0 };
        var card = answer is not null
            ? PulseReceiptCard.For(request, question, answer, network.Roster.Find(answer.By)?.Name)
            : request.IsClosed ? PulseReceiptCard.Unanswered(request, question)
            : PulseCard.For(request, question);
        var summary = request.IsReminder ? "pulse.summary.reminder" : "pulse.summary";
        return new PromptCard(card, request.Texts[summary, request.Texts.Month(question.Month)]);
    }

    public override string Title(Round round, LocalTexts texts) => texts["pulse.title", texts.Month(PulseRhythm.MonthOf(round.Id))];
}
