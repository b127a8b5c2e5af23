using System.Collections.Concurrent;
using GevinstBot.Domain.Delivery;
using GevinstBot.TestKit;
using Xunit.Abstractions;

namespace GevinstBot.Tests.Sending;

/// <summary>
/// Months of the demo network in which the product is killed at random, ten times each: no acknowledged answer is lost, nobody
/// gets a message twice, nobody is missed.
/// </summary>
public abstract class CrashTest(ITestOutputHelper output)
{
    private const int KillsAMonth = 10;

    /// <summary>A month waits for leases and starts more than it works, so two fit into the time of one.</summary>
    private const int MonthsAtOnce = 2;

    protected const int FirstSeed = 20261026;

    /// <summary>The ledger of the month without kills, which is the same on both stores.</summary>
    private static readonly Lazy<Task<IReadOnlyList<DeliveryRecord>>> Undisturbed = new(() => MonthAsync(FirstSeed, kills: 0, null, new CrashReport(), []));

    /// <param name="seed">Of the first month; the next ones count on.</param>
    /// <param name="months">How many.</param>
    /// <param name="store">A fresh store for each; null for the embedded one.</param>
    protected async Task KillAsync(int seed, int months, Func<Task<Azurite?>> store)
    {
        var (undisturbed, reports) = (await Undisturbed.Value, new ConcurrentBag<CrashReport>());
        await Parallel.ForEachAsync(
            Enumerable.Range(0, months),
            new ParallelOptions { MaxDegreeOfParallelism = MonthsAtOnce },
            async (month, _) =>
            {
                await using var azurite = await store();
                var own = new CrashReport();
                await MonthAsync(seed + month, KillsAMonth, azurite, own, undisturbed);
                reports.Add(own);
            });
        var report = CrashReport.Of(reports);
        output.WriteLine(report.ToString());
        Assert.Equal(months * KillsAMonth, report.Kills);
    }

    /// <returns>The month's ledger.</returns>
    private static async Task<IReadOnlyList<DeliveryRecord>> MonthAsync(
        int seed, int kills, Azurite? azurite, CrashReport report, IReadOnlyList<DeliveryRecord> undisturbed)
    {
        await using var crash = await CrashHarness.StartAsync(azurite?.ConnectionString, sendsAtOnce: ProductProcess.SendsAtOnce);
        var month = new CrashMonth(crash, seed, kills, report);
        try
        {
            await month.RunAsync();
            var broken = (await CrashChecks.ReadAsync(crash, report)).Broken(undisturbed, month.Acknowledged);
            Assert.True(broken.Count == 0, string.Join('\n', broken));
            return await crash.LedgerAsync();
        }
        catch (Exception failed)
        {
            throw new InvalidOperationException(month.Story, failed);
        }
    }
}
