using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Pulse;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Pulse;

/// <summary>
/// Kontaktvurderingen: each organisation's contact judges how far the target group has come.
/// An anonymous pulse will be a kind of its own.
/// </summary>
public sealed class PulsePrompts(PulseTable answers, CurrentNetwork network) : RoundSource
{
    public override RoundKind Kind => PulseRhythm.Kind;

    public override bool MayBeAnsweredFor => true;

    public override Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Round>>(
            [.. PulseRounds.In(network).Select(pulse => pulse.Round).Where(round => opening.Contains(round.Opens))]);

    public override async Task<IReadOnlyList<Answered>> AnsweredAsync(Round round, CancellationToken ct) =>
        [.. (await answers.OfMonthAsync(PulseRhythm.MonthOf(round.Id), ct)).Select(answer => Said(round, answer)).OfType<Answered>()];

    public override async Task<Answered?> AnswerAsync(Round round, string subject, CancellationToken ct) =>
        await answers.FindReadableAsync(PulseRhythm.MonthOf(round.Id), new OrganizationId(subject), ct) is { } answer
            ? Said(round, answer)
            : null;

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var question = await PulseQuestion.OfFormAsync(request, network, answers, ct);
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

    /// <summary>Some weeks: the next meeting talks of it.</summary>
    public override LocalDate? LastDeadline(Round round) => network.DayOf(round.Opens).PlusWeeks(4);

    public override string Title(Round round, LocalTexts texts) => texts["pulse.title", texts.Month(PulseRhythm.MonthOf(round.Id))];

    /// <summary>One about another initiative, from before the plan was changed, answers nothing.</summary>
    private Answered? Said(Round round, PulseAnswer answer) =>
        answer.Initiative == network.Section<PulsePlan>().In(PulseRhythm.MonthOf(round.Id))?.Initiative
            ? new Answered(answer.Organization.Value, answer.By, answer.At) { Version = answer.Version, OnBehalf = answer.OnBehalf }
            : null;
}
