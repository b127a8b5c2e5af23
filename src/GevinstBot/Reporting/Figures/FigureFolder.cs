using GevinstBot.Domain;
using GevinstBot.Domain.Figures;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;
using GevinstBot.Storage;
using GevinstBot.Texts;
using Microsoft.Extensions.Options;
using NodaTime;

namespace GevinstBot.Reporting.Figures;

/// <summary>
/// Files that somebody, or a program, puts into a folder: each is stored like one from the command line, and goes on into <c>lest</c>, or
/// into <c>avvist</c> when nothing of it is understood, with an answer in words beside it. Refused rows lie in <c>avvist</c> as a file to
/// correct and put back. A file is moved when what it says is stored: cut off before that, it is taken once more, and changes nothing.
/// </summary>
public sealed class FigureFolder(
    FigureImport import, CurrentNetwork network, TextCatalog catalog, IOptions<FigureOptions> options, ILogger<FigureFolder> log)
{
    public const string Read = "lest";
    public const string Refused = "avvist";

    private readonly LocalTexts _texts = catalog.In(Language.Bokmål);

    /// <summary>How the files looked at the last look: one that has changed since may still be on its way.</summary>
    private Dictionary<string, (long Size, DateTime Written)> _seen = [];

    /// <summary>Takes the files that have come to rest.</summary>
    public async Task LookAsync(Instant now, CancellationToken ct)
    {
        var there = new DirectoryInfo(options.Value.Folder!).GetFiles()
            .Where(file => FigureSheets.Endings.Contains(file.Extension, StringComparer.OrdinalIgnoreCase))
            .OrderBy(file => file.Name, StringComparer.Ordinal).ToList();
        var before = _seen;
        _seen = there.ToDictionary(file => file.FullName, file => (file.Length, file.LastWriteTimeUtc));
        if (!network.IsSetUp)
            return;
        foreach (var file in there.Where(file => before.TryGetValue(file.FullName, out var seen) && seen == _seen[file.FullName]))
            await Step.TryAsync(() => TakeAsync(file, now, ct), log.FigureFileFailed, ct);
    }

    private async Task TakeAsync(FileInfo file, Instant now, CancellationToken ct)
    {
        var today = network.DayOf(now);
        var asked = new FigureRequest { Source = Path.GetFileNameWithoutExtension(file.Name), Date = today };
        var read = file.Length > FigureSheets.Most
            ? Checked<FigurePlan>.Rejected([FigureSheets.TooLargeProblem])
            : await import.PlanAsync(await File.ReadAllBytesAsync(file.FullName, ct), asked, today, ct);
        await read.Match(plan => StoreAsync(file, plan, now, ct), problems => RefuseAsync(file, problems, now, ct));
    }

    private async Task StoreAsync(FileInfo file, FigurePlan plan, Instant now, CancellationToken ct)
    {
        await import.StoreAsync(plan.Difference, by: null, now, ct);
        var words = new FigureWords(_texts, network.Section<IndicatorCatalog>().Definitions, network.WholeRoster);
        var refused = plan.Reading.Refused;
        if (refused.Count > 0)
        {
            await using var rows = File.Create(PathOf(Refused, file, now, ".csv"));
            await plan.WriteRefusedAsync(rows, _texts, ct);
        }
        await MoveAsync(file, Read, [.. words.Of(plan), FigureWords.Stored(plan.Difference, _texts)], now, ct);
        log.FigureFileRead(plan.Reading.Taken.Count, refused.Count);
    }

    private async Task RefuseAsync(FileInfo file, IReadOnlyList<Problem> problems, Instant now, CancellationToken ct)
    {
        await MoveAsync(file, Refused, problems.Select(problem => FigureWords.Say(problem, _texts)), now, ct);
        log.FigureFileRead(taken: 0, refused: 1);
    }

    /// <summary>The answer first: a file that has gone on has one.</summary>
    private async Task MoveAsync(FileInfo file, string folder, IEnumerable<string> answer, Instant now, CancellationToken ct)
    {
        await File.WriteAllLinesAsync(PathOf(folder, file, now, ".svar.txt"), answer, ct);
        file.MoveTo(PathOf(folder, file, now, file.Extension));
    }

    private string PathOf(string folder, FileInfo file, Instant now, string ending)
    {
        var within = Directory.CreateDirectory(Path.Combine(options.Value.Folder!, folder));
        return Path.Combine(within.FullName, $"{RowKeys.Of(now)}-{Path.GetFileNameWithoutExtension(file.Name)}{ending}");
    }
}
