namespace GevinstBot.TestKit;

/// <summary>
/// Hands out accounts of an emulator, each to one test and once. After some of them the next emulator takes over, so that none grows
/// for a whole run; one ends when nobody has an account of it any more.
/// </summary>
internal sealed class SharedAzurite
{
    private const int AccountsOfOne = 20;

    private static readonly string[] Names = [.. Enumerable.Range(1, AccountsOfOne).Select(number => $"account{number}")];

    private readonly Lock _lock = new();
    private Emulator _newest = new();

    public async Task<Azurite> AccountAsync()
    {
        var (emulator, number) = Take();
        return new Azurite(await emulator.Started.Value, Names[number], () => GiveBackAsync(emulator));
    }

    private (Emulator Emulator, int Number) Take()
    {
        lock (_lock)
        {
            if (_newest.IsOver)
                _newest = new Emulator();
            return (_newest, _newest.Take());
        }
    }

    private async ValueTask GiveBackAsync(Emulator emulator)
    {
        bool isOver;
        lock (_lock)
            isOver = emulator.GiveBack();
        if (isOver)
            await (await emulator.Started.Value).DisposeAsync();
    }

    private sealed class Emulator
    {
        private int _taken;
        private int _inUse;

        public Lazy<Task<AzuriteServer>> Started { get; } = new(() => AzuriteServer.StartAsync(Names));

        /// <summary>It has no further account, or has ended.</summary>
        public bool IsOver { get; private set; }

        public int Take()
        {
            _inUse++;
            var number = _taken++;
            IsOver = _taken == AccountsOfOne;
            return number;
        }

        /// <returns>Whether nobody will use it any more.</returns>
        public bool GiveBack() => --_inUse == 0 && IsOver;
    }
}
