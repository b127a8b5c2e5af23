using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Identity;
using GevinstBot.EmbeddedTables;

namespace GevinstBot.Storage;

/// <summary>One store, two places to keep it: Azure Tables where configured, else an embedded file.</summary>
public static class StorageSlice
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static IHostApplicationBuilder AddStorage(this IHostApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions();
        options.Folder = Path.GetFullPath(options.Folder, builder.Environment.ContentRootPath);
        builder.Services.AddSingleton(options)
            .AddSingleton<StoreLock>()
            .AddSingleton<TableMeter>()
            .AddSingleton<TableWatch>()
            .AddSingleton<KeptReadings>()
            .AddSingleton(services => OpenFile(options, services))
            .AddSingleton(services => Open(options, services))
            .AddSingleton(services => new StoreSweep(
                EmbeddedTablesTransport.IsBehind(services.GetRequiredService<TableServiceClient>())
                    ? services.GetRequiredService<EmbeddedTablesTransport>()
                    : null))
            .AddTable<ChangeMark>(ChangeMark.Name)
            .AddTable<AnchorTable>(AnchorTable.Name)
            .AddTable<UnreadableRows>(UnreadableRows.Name)
            .AddTable<StorageHealth>(StorageHealth.Name, isSign: true);
        builder.Services.AddHealthChecks().AddCheck<StorageHealth>("storage", failureStatus: null, tags: ["ready"], timeout: Patience);
        return builder;
    }

    private static EmbeddedTablesTransport OpenFile(StorageOptions options, IServiceProvider services)
    {
        // Before the file is touched; let go of after it, because what was made last is disposed first.
        services.GetRequiredService<StoreLock>();
        return new EmbeddedTablesTransport(options.EmbeddedFile, services.GetRequiredService<TimeProvider>());
    }

    private static TableServiceClient Open(StorageOptions options, IServiceProvider services)
    {
        if (options.Endpoint is { } endpoint)
            return new TableServiceClient(endpoint, Credential(options), ClientOptions(services));
        return string.IsNullOrEmpty(options.ConnectionString)
            ? services.GetRequiredService<EmbeddedTablesTransport>().CreateClient(services.SeesEveryCall())
            : new TableServiceClient(options.ConnectionString, ClientOptions(services));
    }

    /// <summary>What is to see every call to the tables, each try for itself, wherever they lie.</summary>
    public static HttpPipelinePolicy[] SeesEveryCall(this IServiceProvider services) =>
        [services.GetRequiredService<TableMeter>(), services.GetRequiredService<TableWatch>()];

    /// <summary>Who opens the tables of an endpoint.</summary>
    public static TokenCredential Credential(StorageOptions options) => new ManagedIdentityCredential(
        options.IdentityClientId is { Length: > 0 } clientId
            ? ManagedIdentityId.FromUserAssignedClientId(clientId)
            : ManagedIdentityId.SystemAssigned);

    /// <summary>
    /// The service gives up after 30 seconds, and a query may wait as long as a write: a client that gives up before it doesn't know
    /// what happened. How often, and how long between, is Azure.Core's own.
    /// </summary>
    private static TableClientOptions ClientOptions(IServiceProvider services)
    {
        var options = new TableClientOptions { Retry = { NetworkTimeout = TimeSpan.FromSeconds(35) } };
        options.AddPolicy(new ReadPatience(), HttpPipelinePosition.PerCall);
        foreach (var policy in services.SeesEveryCall())
            options.AddPolicy(policy, HttpPipelinePosition.PerRetry);
        return options;
    }
}
