using GevinstBot.TestKit;

namespace GevinstBot.Tests.Storage;

/// <summary>One emulator for all of them; each test has a table of its own.</summary>
[Trait("Lane", "Slow")]
public sealed class AnswerStoreInAzuriteTests(AnswerStoreInAzuriteTests.Emulator emulator) : AnswerStoreTests, IClassFixture<AnswerStoreInAzuriteTests.Emulator>
{
    protected override Task<(string Key, string Value)> OpenAsync() => Task.FromResult(("Storage:ConnectionString", emulator.ConnectionString));

    public sealed class Emulator : IAsyncLifetime
    {
        private Azurite? _azurite;

        public string ConnectionString => _azurite!.ConnectionString;

        public async Task InitializeAsync() => _azurite = await Azurite.StartAsync();

        public async Task DisposeAsync() => await _azurite!.DisposeAsync();
    }
}
