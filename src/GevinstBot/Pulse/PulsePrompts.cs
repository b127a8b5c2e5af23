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
public sealed class PulsePrompts(PulseQuestionReader reader, PulseTable answers, CurrentNetwork network) : RoundSource
{
    public override RoundKind Kind => PulseRhythm.Kind;

    public override bool MayBeAnsweredFor => true;

    public override Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Round>>(
            [.. PulseRounds.In(network).Select(pulse => pulse.Round).Where(round => opening.Contains(round.Opens))]);

    public override async Task<IReadOnlyList<Answered>> AnsweredAsync(Round round, CancellationToken ct) =>
    [
        .. (await answers.OfMonthAsync(PulseRhythm.MonthOf(round.Id), ct)).GroupBy(answer => answer.Organization)
            .Select(of => Said(of.Key, reader.Asked(PulseRhythm.MonthOf(round.Id), of.Key), [.. of])).OfType<Answered>(),
    ];

    public override async Task<Answered?> AnswerAsync(Round round, string subject, CancellationToken ct)
    {
        var (month, organization, told) = (PulseRhythm.MonthOf(round.Id), new OrganizationId(subject), new List<PulseAnswer>());
        var asked = reader.Asked(month, organization);
        foreach (var initiative in asked)
        {
            if (await answers.FindReadableAsync(month, organization, initiative.Id, ct) is { } answer)
                told.Add(answer);
        }
        return Said(organization, asked, told);
    }

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var asked = await reader.OfAsync(request, ct);
        var card = asked.Next is { } next && !request.IsClosed ? PulseCard.For(request, next)
            : asked.Answered.Count > 0 ? PulseReceiptCard.For(request, asked, person => network.Roster.Find(person)?.Name)
            : PulseReceiptCard.Unanswered(request, asked.First);
        var summary = request.IsReminder ? "pulse.summary.reminder" : "pulse.summary";
        return new PromptCard(card, request.Texts[summary, request.Texts.Month(asked.First.Month)]);
    }

    /// <summary>Some weeks: the next meeting talks of it.</summary>
    public override LocalDate? LastDeadline(Round round) => network.DayOf(round.Opens).PlusWeeks(4);

    public override string Title(Round round, LocalTexts texts) => texts["pulse.title", texts.Month(PulseRhythm.MonthOf(round.Id))];

    /// <summary>
    /// When each initiative has its answer; by whoever gave the last. One about another initiative, from before the plan was changed,
    /// answers nothing.
    /// </summary>
    private static Answered? Said(OrganizationId organization, IReadOnlyList<Initiative> asked, IReadOnlyList<PulseAnswer> told)
    {
        var given = asked.Select(initiative => told.FirstOrDefault(answer => answer.Initiative == initiative.Id))
            .OfType<PulseAnswer>().ToList();
        return given.Count == asked.Count && given.MaxBy(answer => answer.At) is { } last
            ? new Answered(organization.Value, last.By, last.At)
            {
                Version = given.Sum(answer => answer.Version),
                OnBehalf = given.Exists(answer => answer.OnBehalf),
            }
            : null;
    }
}
