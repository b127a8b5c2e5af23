using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Evaluation;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Evaluation;

/// <summary>An evaluation, and that of the year before.</summary>
/// <param name="Now">What was said.</param>
/// <param name="Before">The last of the year before; null where there was none.</param>
public sealed record EvaluationResult(EvaluationSummary Now, EvaluationSummary? Before);

/// <summary>Evaluations put together, for whoever tells of them.</summary>
public sealed class EvaluationReader(EvaluationTable answers, AskedFormTable asked, CurrentNetwork network)
{
    /// <summary>The rounds that open in an interval: each year's, and those that leads asked for.</summary>
    public async Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct)
    {
        var (roster, sending) = (network.Roster, network.Sending);
        var (first, last) = (network.DayOf(opening.Start).Year, network.DayOf(opening.End).Year);
        var yearly = Enumerable.Range(first, last - first + 1).Select(year => EvaluationRhythm.OfYear(year, roster, sending));
        var others = (await asked.AllAsync(EvaluationRhythm.Kind, ct))
            .Select(form => EvaluationRhythm.Asked(form.Id, form.Asked, roster, sending));
        return [.. yearly.Concat(others).Where(round => round.Addressees.Count > 0 && opening.Contains(round.Opens))];
    }

    /// <summary>Null while nobody has answered.</summary>
    public async Task<EvaluationResult?> OfAsync(string evaluation, int year, CancellationToken ct) =>
        EvaluationSummary.Of(await answers.OfAsync(evaluation, ct)) is { } now
            ? new EvaluationResult(now, EvaluationSummary.LastOf(await answers.OfYearAsync(year - 1, ct)))
            : null;

    /// <summary>Who has answered.</summary>
    public async Task<IReadOnlyList<OrganizationId>> AnsweredAsync(string evaluation, CancellationToken ct) =>
        [.. (await answers.OfAsync(evaluation, ct)).Select(answer => answer.Organization)];

    /// <summary>The last one that anybody has answered, of this year or the year before.</summary>
    public async Task<EvaluationResult?> LastAsync(Instant now, CancellationToken ct)
    {
        var year = network.DayOf(now).Year;
        foreach (var which in new[] { year, year - 1 })
        {
            if (EvaluationSummary.LastOf(await answers.OfYearAsync(which, ct)) is { } last)
                return new EvaluationResult(last, EvaluationSummary.LastOf(await answers.OfYearAsync(which - 1, ct)));
        }
        return null;
    }
}
