using GevinstBot.EmbeddedTables;

namespace GevinstBot.Demo.Simulation.World;

/// <summary>The one store of a world, in a folder of its own that is gone afterwards.</summary>
public sealed class WorldStore : IDisposable
{
    // In memory where the machine has such a folder: what waits for the disk a million times isn't what is simulated.
    private readonly string _folder = Directory.CreateDirectory(
        Path.Combine(Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), Path.GetRandomFileName())).FullName;

    public WorldStore(TimeProvider clock) => Transport = new EmbeddedTablesTransport(Path.Combine(_folder, "world.db"), clock);

    public EmbeddedTablesTransport Transport { get; }

    public void Dispose()
    {
        Transport.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
