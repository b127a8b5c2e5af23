using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using GevinstBot.Sending;
using GevinstBot.TestKit;
using GevinstBot.Tests.Sending;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace GevinstBot.Tests;

public sealed class MeterLogTests
{
    [Fact]
    public async Task What_the_meters_count_stands_in_the_log_once_an_hour()
    {
        await using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var (meters, time, lines) = (services.GetRequiredService<IMeterFactory>(), new ManualTimeProvider(Instant.FromUtc(2026, 10, 26, 7, 0)), new Lines());
        using var log = new MeterLog(meters, time, lines);
        var engine = new EngineMeter(meters);

        engine.Ran(RunCause.Wake);
        engine.Ran(RunCause.Wake);
        engine.Ran(RunCause.Start);
        await log.StartAsync(CancellationToken.None);
        await CrashHarness.UntilAsync(() => Task.FromResult(HourPasses()));
        Assert.Equal([$"{EngineMeter.RunsName} (cause=Start): 1 in 1, at most 1", $"{EngineMeter.RunsName} (cause=Wake): 2 in 2, at most 1"], lines.Said);

        engine.Ran(RunCause.Wake);
        time.Advance(Duration.FromHours(1));
        await CrashHarness.UntilAsync(() => Task.FromResult(lines.Said.Count == 3));
        Assert.EndsWith("(cause=Wake): 1 in 1, at most 1", lines.Said.Last(), StringComparison.Ordinal);
        await log.StopAsync(CancellationToken.None);

        bool HourPasses()
        {
            time.Advance(Duration.FromHours(1));
            return lines.Said.Count == 2;
        }
    }

    private sealed class Lines : ILogger<MeterLog>
    {
        public ConcurrentQueue<string> Said { get; } = new();

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Said.Enqueue(formatter(state, exception));
    }
}
