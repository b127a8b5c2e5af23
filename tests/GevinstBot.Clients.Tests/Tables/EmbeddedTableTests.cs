using GevinstBot.EmbeddedTables;
using GevinstBot.TestKit;

namespace GevinstBot.Clients.Tests.Tables;

/// <summary>The contract, kept in a file. The clock stands still, as nothing may lean on it moving.</summary>
public sealed class EmbeddedTableTests : TableContractTests, IDisposable
{
    private readonly EmbeddedTablesTransport _transport;
    private readonly TemporaryFile _file;

    public EmbeddedTableTests()
        : this(new TemporaryFile())
    {
    }

    private EmbeddedTableTests(TemporaryFile file)
        : this(file, new EmbeddedTablesTransport(file.Path, new ManualTimeProvider(Wire.Now)))
    {
    }

    private EmbeddedTableTests(TemporaryFile file, EmbeddedTablesTransport transport)
        : base(transport.CreateClient()) => (_file, _transport) = (file, transport);

    protected override bool IsEmulator => false;

    public void Dispose()
    {
        _transport.Dispose();
        _file.Dispose();
    }
}
