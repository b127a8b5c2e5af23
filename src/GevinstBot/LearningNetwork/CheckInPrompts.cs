using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.LearningNetwork;

/// <summary>
/// Innsjekk: everybody in a team gets the card, the first to fill it in does so for all, and only the leader is reminded.
/// </summary>
public sealed class CheckInPrompts(
    CheckInTable checkIns, BlockerTable blockers, AdvisorScoreTable scores, CheckInQuestionReader questions, CurrentNetwork network)
    : RoundSource
{
    public override RoundKind Kind => CheckInRhythm.Kind;

    public override Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Round>>(
            [.. CheckInRounds.In(network).Select(checkIn => checkIn.Round).Where(round => opening.Contains(round.Opens))]);

    /// <summary>
    /// The moment is when the card last got something new to show: the team's own words, that the advisor takes contact, or what help the
    /// two have agreed on.
    /// </summary>
    public override async Task<IReadOnlyList<Answered>> AnsweredAsync(Round round, CancellationToken ct)
    {
        var teams = round.Addressees.Select(to => new TeamId(to.Subject)).Distinct();
        var told = await checkIns.OfRoundAsync(teams, round.Id.Period, ct);
        if (told.Count == 0)
            return [];
        var agreed = await scores.OfPeriodAsync(round.Id.Period, ct);
        var taken = told.Any(checkIn => checkIn.BlockerSince is not null) ? await blockers.OfPeriodAsync(round.Id.Period, ct) : null;
        return [.. told.Select(checkIn => Said(checkIn, taken?.GetValueOrDefault(checkIn.Team), agreed))];
    }

    public override async Task<Answered?> AnswerAsync(Round round, string subject, CancellationToken ct) =>
        await checkIns.FindReadableAsync(new TeamId(subject), round.Id.Period, ct) is { } checkIn
            ? Said(checkIn, await TakenAsync(checkIn, ct), await scores.OfPeriodAsync(checkIn.Period, ct))
            : null;

    /// <summary>A blocker is told at once, also that it is gone. Hundreds of teams without one concern nobody else.</summary>
    public override async Task<bool> GivesRiseAsync(Round round, string subject, CancellationToken ct) =>
        await checkIns.FindReadableAsync(new TeamId(subject), round.Id.Period, ct) is { BlockerSince: not null };

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var question = await questions.AskAsync(request, ct);
        var checkIn = await checkIns.FindAsync(question.Team.Id, question.Period, ct);
        var card = checkIn is not null
            ? CheckInReceiptCard.For(request, question, checkIn, await NamesAsync(checkIn, question.Team, ct))
            : request.IsClosed ? CheckInReceiptCard.Unanswered(request, question)
            : CheckInCard.For(request, question);
        var summary = request.IsReminder ? "check-in.summary.reminder" : "check-in.summary";
        return new PromptCard(card, request.Texts[summary, question.Week]);
    }

    /// <summary>Some weeks: the next check-in asks again.</summary>
    public override LocalDate? LastDeadline(Round round) => network.DayOf(round.Opens).PlusWeeks(4);

    public override string Title(Round round, LocalTexts texts) => texts["check-in.title", IsoWeeks.Of(round.About).Week];

    private static Answered Said(CheckIn checkIn, TakenBlocker? taken, IEnumerable<AdvisorScores> scores)
    {
        var agreed = AdvisorScores.HelpFor(checkIn.Team, scores);
        return new Answered(checkIn.Team.Value, checkIn.By, taken is null ? checkIn.At : Instant.Max(checkIn.At, taken.At))
        {
            Version = checkIn.Version,
            Besides = $"{(taken is null ? "" : "taken")}{(agreed is null ? "" : $" agreed {agreed.Version}")}".Trim(),
        };
    }

    private async Task<CheckInNames> NamesAsync(CheckIn checkIn, ImprovementTeam team, CancellationToken ct)
    {
        var taken = await TakenAsync(checkIn, ct);
        var agreed = AdvisorScores.HelpFor(checkIn.Team, await scores.OfPeriodAsync(checkIn.Period, ct));
        return new CheckInNames(
            network.Roster.Find(checkIn.By)?.Name,
            HelperOf(checkIn, team) is { } helper ? network.Roster.Find(helper)?.Name : null,
            taken is null ? null : network.Roster.Find(taken.By)?.Name)
        {
            Words = taken?.Words ?? "",
            Agreed = agreed?.Of[checkIn.Team].Help,
        };
    }

    private PersonId? HelperOf(CheckIn checkIn, ImprovementTeam team) =>
        BlockerRhythm.RoundOf(checkIn, team, network.Roster, network.Sending)?.Addressees[0].Person;

    private async Task<TakenBlocker?> TakenAsync(CheckIn checkIn, CancellationToken ct) =>
        checkIn.BlockerSince is null ? null : await blockers.FindAsync(checkIn.Team, checkIn.Period, ct);
}

/// <summary>
/// Who filled in a check-in, who is told about its blocker, and who takes contact about it; null when nobody is, or they have left.
/// </summary>
public sealed record CheckInNames(string? By, string? Helper, string? Taker)
{
    /// <summary>What whoever takes contact answered; empty where nothing.</summary>
    public string Words { get; init; } = "";

    /// <summary>What help the team and its advisor have agreed on; null where nothing is noted.</summary>
    public string? Agreed { get; init; }
}
