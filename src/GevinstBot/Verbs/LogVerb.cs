using System.CommandLine;
using GevinstBot.Audit;
using GevinstBot.Domain.Audit;
using GevinstBot.Storage;
using GevinstBot.Texts;
using NodaTime.Text;

namespace GevinstBot.Verbs;

/// <summary>«log»: the whole log, an entry a line, and whether its chain is whole. Numbers, times and ids only.</summary>
public sealed class LogVerb : StoreVerb
{
    private static readonly AuditAct Act = new("log");

    private readonly Argument<string?> _file;

    public LogVerb(LocalTexts texts) : base("log", texts["log.what"], texts) => _file = OptionalFile(texts["log.file"]);

    protected override async Task<int> WithStoreAsync(IServiceProvider services, ParseResult asked, CancellationToken ct)
    {
        // Before anything is written: an entry is written where the log is known to end, and so mends the row that says where.
        await services.CreateTablesAsync(ct);
        var reader = services.GetRequiredService<AuditReader>();
        var (last, fault) = await reader.CheckAsync(ct);
        await LogAsync(services, Act, ct);
        var lines = Lines(await reader.AllAsync(ct));
        if (asked.GetValue(_file) is { } path)
        {
            if (!await WriteFileAsync(path, file => WriteAsync(new StreamWriter(file, leaveOpen: true), lines)))
                return 1;
        }
        else
            await WriteAsync(Console.Out, lines);
        return fault is null ? 0 : await SayAsync(AuditWords.Of(last, fault, Texts)) ? 0 : 1;
    }

    private string[] Lines(AuditPage log) =>
    [
        Texts["log.columns"].Replace('|', '\t'),
        .. log.Entries.Select(entry => string.Join(
            '\t', entry.Number, InstantPattern.ExtendedIso.Format(entry.At),
            log.People.TryGetValue(entry.By, out var by) ? by.Value : entry.By, entry.Act, entry.Outcome, entry.About,
            log.People.TryGetValue(entry.Whose, out var whose) ? whose.Value : entry.Whose, entry.Hash)),
    ];

    private static async Task WriteAsync(TextWriter to, IEnumerable<string> lines)
    {
        foreach (var line in lines)
            await to.WriteLineAsync(line);
        await to.FlushAsync();
    }
}
