using GevinstBot.LocalTeams;

namespace GevinstBot.Clients.Tests.LocalTeams;

/// <summary>A host's clock that stands at eight on a Monday, with something planned on Friday.</summary>
internal sealed class WallClock : ILocalClock
{
    private static readonly DateTime Round = new(2026, 10, 30, 8, 30, 0, DateTimeKind.Unspecified);

    /// <summary>Called before the clock moves.</summary>
    public Action Moving { get; set; } = () => { };

    /// <summary>The clock moves when this is done.</summary>
    public Task Ready { get; set; } = Task.CompletedTask;

    private DateTime _now = new(2026, 10, 26, 8, 0, 0, DateTimeKind.Unspecified);

    public Task<LocalClockState> ReadAsync(CancellationToken cancellationToken) => Task.FromResult(new LocalClockState(_now, _now < Round ? Round : null, "planlagt"));

    public async Task<LocalClockState> MoveToAsync(DateTime wallTime, CancellationToken cancellationToken)
    {
        Moving();
        await Ready;
        _now = wallTime >= _now ? wallTime : throw new LocalClockException("Backwards.");
        return await ReadAsync(cancellationToken);
    }

    public Task<LocalClockState> MoveByAsync(string isoPeriod, CancellationToken cancellationToken) =>
        isoPeriod == "P1D" ? MoveToAsync(_now.AddDays(1), cancellationToken) : throw new LocalClockException("No period.");

    public Task<LocalClockState> MoveToNextAsync(CancellationToken cancellationToken) =>
        MoveToAsync(Round, cancellationToken);
}
