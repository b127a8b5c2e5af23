using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace GevinstBot.Demo.Simulation.World;

/// <summary>Microsoft's tries without their waiting, which would be real; the world waits instead.</summary>
public sealed class AtOnce() : DelayStrategy(TimeSpan.Zero, jitterFactor: 0)
{
    private const int Tries = 3;

    public static RetryPolicy Policy => new(Tries, new AtOnce());

    protected override TimeSpan GetNextDelayCore(Response? response, int retryNumber) => TimeSpan.Zero;
}
