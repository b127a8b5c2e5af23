using System.CommandLine;
using GevinstBot.Domain.Audit;
using GevinstBot.Storage.Backup;
using GevinstBot.Texts;

namespace GevinstBot.Verbs;

/// <summary>«backup»: every table in one file, from whichever place the store is kept in.</summary>
public sealed class BackupVerb : StoreVerb
{
    private static readonly AuditAct Act = new("backup");

    private readonly Argument<string> _file;

    public BackupVerb(LocalTexts texts) : base("backup", texts["backup.what"], texts) => _file = File(texts["backup.file"]);

    protected override async Task<int> WithStoreAsync(IServiceProvider services, ParseResult asked, CancellationToken ct)
    {
        await LogAsync(services, Act, ct);
        var backup = ActivatorUtilities.CreateInstance<BackupWriting>(services);
        var path = asked.GetValue(_file)!;
        BackupContent? content = null;
        if (!await WriteFileAsync(path, async file => content = await backup.WriteAsync(file, ct)))
            return 1;
        await Console.Out.WriteLineAsync(Texts["backup.done", content!.Rows, path]);
        if (content.Unknown.Count > 0)
            await Console.Error.WriteLineAsync(Texts["backup.unknown", Texts.List(content.Unknown)]);
        return 0;
    }
}
