using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Reporting;

/// <summary>
/// Stores answers, and keeps the note of the years beside them true. A note that a kill left behind is made anew at the next start; until
/// then a value is missing from what the next ones are judged by.
/// </summary>
public sealed class IndicatorSeriesUpkeep(
    IndicatorAnswerTable answers, IndicatorSeriesTable series, IClock clock, ILogger<IndicatorSeriesUpkeep> log) : IHostedService
{
    /// <summary>Longer than a program stands still that was killed.</summary>
    private static readonly Duration Recent = Duration.FromDays(60);

    public async Task<StoreResult<IndicatorAnswer>> StoreAsync(
        RoundId round, OrganizationId organization, int basedOn, Func<IndicatorAnswer?, int, IndicatorAnswer> next, CancellationToken ct)
    {
        var result = await answers.StoreAsync(round, organization, basedOn, next, ct);
        // It is stored, and whatever fails after that may not say anything else.
        await Step.TryAsync(
            () => series.NoteAsync(
                organization, async () => (await answers.FindReadableAsync(round, organization, ct))?.Numbers ?? [], ct),
            broken => log.SeriesNotNoted(broken),
            ct);
        return result;
    }

    /// <summary>Notes again what was answered lately; everything, where nothing is noted.</summary>
    public async Task MakeAnewAsync(CancellationToken ct)
    {
        var isNoted = (await series.AllAsync(ct)).Any(value => !value.IsFetched);
        var recent = await answers.SinceAsync(isNoted ? clock.GetCurrentInstant() - Recent : Instant.FromUnixTimeSeconds(0), ct);
        foreach (var organization in recent.OrderBy(answer => answer.At).GroupBy(answer => answer.Organization))
            await series.NoteAsync(organization.Key, () => Task.FromResult(organization.SelectMany(answer => answer.Numbers)), ct);
    }

    public Task StartAsync(CancellationToken cancellationToken) =>
        Step.TryAsync(() => MakeAnewAsync(cancellationToken), broken => log.SeriesNotNoted(broken), cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
