using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using GevinstBot.EmbeddedTables;

namespace GevinstBot.Demo.Simulation.World;

/// <summary>The one store of a world, in a folder of its own that is gone afterwards.</summary>
public sealed class WorldStore : IDisposable
{
    /// <summary>Never resolved: .invalid is reserved for names that don't exist (RFC 2606).</summary>
    private static readonly Uri Endpoint = new("https://world.invalid");

    /// <summary>Never asked for; with a key the client would sign every call anew, for nobody.</summary>
    private static readonly AzureSasCredential Anybody = new("sig=world");

    // In memory where the machine has such a folder: what waits for the disk a million times isn't what is simulated.
    private readonly string _folder = Directory.CreateDirectory(
        Path.Combine(Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), Path.GetRandomFileName())).FullName;

    private readonly EmbeddedTablesTransport _file;

    public WorldStore(TimeProvider clock)
    {
        _file = new EmbeddedTablesTransport(Path.Combine(_folder, "world.db"), clock, Survives.Kill);
        Transport = new RememberedAnswers(_file);
    }

    /// <summary>The way that everybody takes: whoever went past it would write what the others don't see.</summary>
    public HttpPipelineTransport Transport { get; }

    /// <summary>Microsoft's client, with its own tries, on a way to the store.</summary>
    public static TableServiceClient ClientOn(HttpPipelineTransport way, params HttpPipelinePolicy[] policies)
    {
        var options = new TableClientOptions
        {
            Transport = way,
            RetryPolicy = AtOnce.Policy,
            Retry = { NetworkTimeout = Timeout.InfiniteTimeSpan },
            Diagnostics = { IsDistributedTracingEnabled = false, IsLoggingEnabled = false },
        };
        foreach (var policy in policies)
            options.AddPolicy(policy, HttpPipelinePosition.PerRetry);
        return new TableServiceClient(Endpoint, Anybody, options);
    }

    public void Dispose()
    {
        _file.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
