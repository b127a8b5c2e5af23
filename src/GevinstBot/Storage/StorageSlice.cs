using Azure.Identity;
using GevinstBot.Tables;
using GevinstBot.Tables.Embedded;

namespace GevinstBot.Storage;

/// <summary>One store, two places to keep it: Azure Tables where configured, else an embedded file.</summary>
public static class StorageSlice
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static IHostApplicationBuilder AddStorage(this IHostApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions();
        options.Folder = Path.GetFullPath(options.Folder, builder.Environment.ContentRootPath);
        builder.Services.AddSingleton(options).AddSingleton(services => Open(options, services.GetRequiredService<TimeProvider>(), builder.Configuration))
            .AddTable<UnreadableRows>(UnreadableRows.Name);
        builder.Services.AddHealthChecks().AddCheck<StorageHealth>("storage", failureStatus: null, tags: ["ready"], timeout: Patience);
        return builder;
    }

    private static TableServiceClient Open(StorageOptions options, TimeProvider time, IConfiguration configuration)
    {
        if (options.Endpoint is { } endpoint)
            return new TableServiceClient(endpoint, new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(configuration["Bot:MicrosoftAppId"])));
        if (!string.IsNullOrEmpty(options.ConnectionString))
            return new TableServiceClient(options.ConnectionString);
        Directory.CreateDirectory(options.Folder);
        return new EmbeddedTableServiceClient(Path.Combine(options.Folder, "gevinstbot.db"), time);
    }
}
