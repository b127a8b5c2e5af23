using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using GevinstBot.LocalTeams;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using GevinstBot.Texts;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Demo;

/// <summary>
/// Moves the demo's clock forward. A run of the engine with nothing due does nothing, so the clock stops exactly where
/// something is: every opening, reminder, closing and parked try on the way, in order.
/// </summary>
public sealed class LocalClock(SteppedTime time, DeliveryRun run, CurrentNetwork network, TextCatalog texts) : ILocalClock, IDisposable
{
    private static readonly Duration LongestJump = Duration.FromDays(800);

    private readonly SemaphoreSlim _oneAtATime = new(1);

    private LocalTexts Local => texts.In(Language.Bokmål);

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    public async Task<LocalClockState> ReadAsync(CancellationToken cancellationToken) =>
        new(Wall(Now), await run.NextMomentAsync(Now, cancellationToken) is { } next ? Wall(next) : null);

    public Task<LocalClockState> MoveToAsync(DateTime wallTime, CancellationToken cancellationToken) =>
        MoveAsync(_ => At(LocalDateTime.FromDateTime(wallTime)), cancellationToken);

    public Task<LocalClockState> MoveByAsync(string isoPeriod, CancellationToken cancellationToken) =>
        PeriodPattern.NormalizingIso.Parse(isoPeriod) is { Success: true } period
            ? MoveAsync(now => At(now.InZone(network.Zone).LocalDateTime + period.Value), cancellationToken)
            : throw new LocalClockException(Local["clock.not-a-period"]);

    public async Task<LocalClockState> MoveToNextAsync(CancellationToken cancellationToken)
    {
        var next = await run.NextMomentAsync(Now, cancellationToken) ?? throw new LocalClockException(Local["clock.nothing-planned"]);
        return await MoveAsync(_ => next, cancellationToken);
    }

    public void Dispose() => _oneAtATime.Dispose();

    private async Task<LocalClockState> MoveAsync(Func<Instant, Instant> target, CancellationToken ct)
    {
        await _oneAtATime.WaitAsync(ct);
        try
        {
            var to = target(Now);
            if (to < Now)
                throw new LocalClockException(Local["clock.backwards"]);
            if (to - Now > LongestJump)
                throw new LocalClockException(Local["clock.too-far"]);
            // Whoever asked may hang up; a month that has begun is finished.
            await StepAsync(to, CancellationToken.None);
        }
        finally
        {
            _oneAtATime.Release();
        }
        return new LocalClockState(Wall(Now), run.Last!.Next is { } next ? Wall(next) : null);
    }

    private async Task StepAsync(Instant to, CancellationToken ct)
    {
        // What is due where the clock stands leaves there, and not at the next stop.
        await run.RunAsync(Now, ct);
        while (Now < to)
        {
            time.MoveTo(run.Last!.Next is { } next && next < to ? next : to);
            // What somebody does in the demo's chats is written here; what another instance writes meanwhile, the next move sees.
            await run.RunAsync(Now, RunReading.OnlyChanged, ct);
        }
    }

    private Instant At(LocalDateTime local) => OsloTime.At(local.Date, local.TimeOfDay, network.Zone);

    private DateTime Wall(Instant at) => at.InZone(network.Zone).LocalDateTime.ToDateTimeUnspecified();
}
