using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;
using GevinstBot.Reporting;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Forwarding;

/// <summary>What was asked of others, with the round it is of as the lead left that.</summary>
public sealed class ForwardReader(
    ForwardTable forwards, IndicatorRounds rounds, IndicatorQuestionReader questions, WithdrawalTable withdrawals,
    ReopeningTable reopenings, CurrentNetwork network)
{
    /// <summary>A card waits for the morning, at the most over a July.</summary>
    private static readonly Duration LongestWait = Duration.FromDays(45);

    /// <summary>Those whose cards may open in an interval, each with the round that asks the organisation.</summary>
    public async Task<IReadOnlyList<(ForwardedIndicator Forwarded, Round Of)>> OpeningAsync(Interval opening, CancellationToken ct)
    {
        var found = new List<(ForwardedIndicator, Round)>();
        foreach (var of in (await forwards.SinceAsync(opening.Start - LongestWait, ct)).GroupBy(one => one.Round))
        {
            if (await RoundAsync(of.Key, ct) is { } round)
                found.AddRange(of.Select(one => (one, round)));
        }
        return found;
    }

    /// <summary>What one of them asks; null when there is no such one, or its round is gone.</summary>
    public async Task<ForwardedQuestion?> OfAsync(RoundId id, LocalTexts texts, CancellationToken ct)
    {
        if (await forwards.FindAsync(id.Period, ct) is not { } forwarded || await RoundAsync(forwarded.Round, ct) is not { } round)
            return null;
        var whole = await questions.OfAsync(round, forwarded.Organization, texts, ct);
        return ForwardedQuestion.Of(forwarded, round, whole, texts, network);
    }

    public Task<ForwardedIndicator?> FindAsync(RoundId id, CancellationToken ct) => forwards.FindAsync(id.Period, ct);

    public string NameOf(IndicatorId indicator) => rounds.Definition(indicator)?.Name ?? indicator.Value;

    /// <summary>Null without a meeting in its month, as when a plan was changed.</summary>
    private async Task<Round?> RoundAsync(RoundId id, CancellationToken ct)
    {
        if (!ReportingPeriod.TryParse(id.Period, out var month) || rounds.In(month.FirstDay.ToYearMonth()) is not { } round)
            return null;
        var opened = await reopenings.AddToAsync(round, ct);
        return await withdrawals.FindAsync(id, ct) is { } withdrawal ? opened.TakenBack(withdrawal) : opened;
    }
}
