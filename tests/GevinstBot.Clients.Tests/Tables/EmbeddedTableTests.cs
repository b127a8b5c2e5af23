using GevinstBot.Tables.Embedded;
using GevinstBot.TestKit;
using NodaTime;

namespace GevinstBot.Clients.Tests.Tables;

/// <summary>The contract, kept in a file. The clock stands still, as nothing may lean on it moving.</summary>
public sealed class EmbeddedTableTests : TableContractTests, IDisposable
{
    private readonly TemporaryFile _file;

    public EmbeddedTableTests()
        : this(new TemporaryFile())
    {
    }

    private EmbeddedTableTests(TemporaryFile file)
        : base(new EmbeddedTableServiceClient(file.Path, new ManualTimeProvider(Instant.FromUtc(2026, 11, 21, 12, 0)))) => _file = file;

    public void Dispose()
    {
        ((EmbeddedTableServiceClient)Service).Dispose();
        _file.Dispose();
    }
}
