using System.CommandLine;
using GevinstBot.Audit;
using GevinstBot.Domain.Audit;
using GevinstBot.Sending;
using GevinstBot.Storage.Backup;
using GevinstBot.Texts;

namespace GevinstBot.Verbs;

/// <summary>«restore»: puts a backup into an empty store, or in place of what is there when told so.</summary>
public sealed class RestoreVerb : StoreVerb
{
    private static readonly AuditAct Act = new("restore");

    private readonly Argument<string> _file;
    private readonly Option<bool> _replace;

    public RestoreVerb(LocalTexts texts) : base("restore", texts["restore.what"], texts)
    {
        _file = File(texts["restore.file"]);
        _replace = Add(new Option<bool>("--replace") { Description = texts["restore.replace"] });
    }

    protected override bool MakesStore => true;

    protected override async Task<int> WithStoreAsync(IServiceProvider services, ParseResult asked, CancellationToken ct)
    {
        var restoring = ActivatorUtilities.CreateInstance<Restoring>(services);
        var path = asked.GetValue(_file)!;
        if (await CheckedAsync(restoring, path, ct) is not { } rows
            || !await MayWriteAsync(services, restoring, asked.GetValue(_replace), ct))
            return 1;
        var before = (await services.GetRequiredService<AuditTable>().PlaceAsync(ct)).Ends;
        await restoring.ClearAsync(ct);
        var isDone = await WithFileAsync(path, async () =>
        {
            await using var file = System.IO.File.OpenRead(path);
            await restoring.WriteAsync(file, ct);
        });
        if (!isDone)
            return 1;
        // What was logged after the copy was taken is gone: where the log stood is said by the first entry after it.
        await LogAsync(services, Act, before.Last == AuditPoint.Beginning ? "" : $"{before.Last.Number}:{before.Last.Hash}", ct);
        await Console.Out.WriteLineAsync(Texts["restore.done", rows, path]);
        return 0;
    }

    /// <summary>How many rows the backup has; null when it can't be used, and why has been said.</summary>
    private async Task<int?> CheckedAsync(Restoring restoring, string path, CancellationToken ct)
    {
        int? rows = null;
        await WithFileAsync(path, async () =>
        {
            await using var file = System.IO.File.OpenRead(path);
            try
            {
                rows = await restoring.CheckAsync(file, ct);
            }
            catch (InvalidDataException broken)
            {
                await SayAsync(Texts["restore.broken", path, broken.Message]);
            }
        });
        return rows;
    }

    private async Task<bool> MayWriteAsync(IServiceProvider services, Restoring restoring, bool isReplaced, CancellationToken ct)
    {
        if (!isReplaced && await restoring.FilledAsync(ct) is { Count: > 0 } filled)
            return await SayAsync(Texts["restore.not-empty", Texts.List(filled)]);
        return !await services.GetRequiredService<Heartbeat>().OthersRunAsync(ct) || await SayAsync(Texts["restore.running"]);
    }
}
