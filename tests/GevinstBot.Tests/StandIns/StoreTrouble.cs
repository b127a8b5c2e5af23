using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using GevinstBot.EmbeddedTables;
using GevinstBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace GevinstBot.Tests.StandIns;

/// <summary>A store that refuses, or holds, what is written to a table, as long as the test says.</summary>
internal sealed class StoreTrouble : HttpPipelinePolicy
{
    /// <summary>An answer and its version are one transaction, whose address names no table.</summary>
    public const string Transaction = "$batch";

    /// <summary>The table whose writes fail; null when none does.</summary>
    public string? Refused { get; set; }

    /// <summary>Who writes to <see cref="Held"/> waits until this has ended.</summary>
    public TaskCompletionSource Release { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string? Held { get; set; }

    /// <summary>How many have had to wait.</summary>
    public int Waiting { get; private set; }

    /// <summary>The same of whoever reads.</summary>
    public string? RefusedReads { get; set; }

    public string? HeldReads { get; set; }

    /// <summary>The writes that the store has answered as it should.</summary>
    public int Written { get; private set; }

    public static Task<BotApp> StartAsync(StoreTrouble trouble, params (string Key, string Value)[] settings) =>
        BotApp.StartSettledWithAsync(trouble.AddTo, [BotApp.InTime, .. settings]);

    /// <summary>The demo at a moment up to which there was no trouble.</summary>
    public static Task<BotApp> StartAtAsync(StoreTrouble trouble, string wallTime) =>
        BotApp.StartAtWithAsync(wallTime, trouble.AddTo, BotApp.InTime);

    /// <summary>Puts it before the store.</summary>
    public void AddTo(IServiceCollection services) => services.AddSingleton<TableServiceClient>(
        all => all.GetRequiredService<EmbeddedTablesTransport>().CreateClient([.. all.SeesEveryCall(), this]));

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("The product is asynchronous.");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var isWrite = message.Request.Method != RequestMethod.Get;
        if (IsOf(isWrite ? Refused : RefusedReads, message))
            throw new IOException("The store is gone.");
        if (IsOf(isWrite ? Held : HeldReads, message))
        {
            Waiting++;
            await Release.Task;
        }
        await ProcessNextAsync(message, pipeline);
        if (isWrite)
            Written++;
    }

    private static bool IsOf(string? table, HttpMessage message) =>
        table is not null && message.Request.Uri.Path.Contains(table, StringComparison.Ordinal);
}
