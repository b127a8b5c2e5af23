using System.Collections.Concurrent;

namespace GevinstBot.TestKit;

/// <summary>
/// Lends out emulators, to one test at a time, each with an account that nobody has had before. So there are as many as there are tests
/// that want one at once, and a test waits for nobody else's rows; after some accounts one ends, so that none grows for a whole run.
/// </summary>
internal sealed class SharedAzurite
{
    private const int AccountsOfOne = 20;

    private static readonly string[] Names = [.. Enumerable.Range(1, AccountsOfOne).Select(number => $"account{number}")];

    private readonly ConcurrentBag<Emulator> _idle = [];

    public async Task<Azurite> AccountAsync()
    {
        var emulator = _idle.TryTake(out var idle) ? idle : new Emulator(await AzuriteServer.StartAsync(Names));
        return new Azurite(emulator.Server, Names[emulator.Taken++], () => GiveBackAsync(emulator));
    }

    private async ValueTask GiveBackAsync(Emulator emulator)
    {
        if (emulator.Taken < AccountsOfOne)
            _idle.Add(emulator);
        else
            await emulator.Server.DisposeAsync();
    }

    private sealed class Emulator(AzuriteServer server)
    {
        public AzuriteServer Server => server;

        /// <summary>How many of its accounts somebody has had.</summary>
        public int Taken { get; set; }
    }
}
