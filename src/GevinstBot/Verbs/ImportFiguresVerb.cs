using System.CommandLine;
using GevinstBot.Domain.Figures;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;
using GevinstBot.Reporting.Figures;
using GevinstBot.Storage;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Verbs;

/// <summary>
/// «import figures»: reads a file of known values, says what of it would be stored and why the rest wouldn't, and stores it when told so.
/// </summary>
public sealed class ImportFiguresVerb : StoreVerb
{
    private readonly Argument<string?> _file;
    private readonly Option<string?> _indicator;
    private readonly Option<int?> _year;
    private readonly Option<string?> _source;
    private readonly Option<LocalDate?> _date;
    private readonly Option<string?> _errors;
    private readonly Option<bool> _fromNetwork;
    private readonly Option<bool> _yes;

    public ImportFiguresVerb(LocalTexts texts) : base("figures", texts["figures.what"], texts)
    {
        _file = OptionalFile(texts["figures.path"]);
        _indicator = Add(new Option<string?>("--indicator") { Description = texts["figures.indicator-option"] });
        _year = Add(new Option<int?>("--year") { Description = texts["figures.year-option"] });
        _source = Add(new Option<string?>("--source") { Description = texts["figures.source-option"] });
        _date = Day("--date", texts["figures.date-option"]);
        _errors = Add(new Option<string?>("--errors") { Description = texts["figures.errors-option"] });
        _fromNetwork = Add(new Option<bool>("--from-network") { Description = texts["figures.network-option"] });
        _yes = Add(new Option<bool>("--yes") { Description = texts["figures.yes"] });
    }

    protected override async Task<int> WithStoreAsync(IServiceProvider services, ParseResult asked, CancellationToken ct)
    {
        await services.CreateTablesAsync(ct);
        var network = services.GetRequiredService<CurrentNetwork>();
        if (await services.GetRequiredService<StoredNetwork>().VersionAsync(ct) is null)
            return await SayAsync(Texts["figures.no-network"]) ? 0 : 1;
        await network.LoadAsync(ct);
        var words = new FigureWords(Texts, network.Section<IndicatorCatalog>().Definitions, network.WholeRoster);
        var run = new Run(services, asked, services.GetRequiredService<FigureImport>(), words, network.DayOf(Now(services)));
        return asked.GetValue(_fromNetwork) ? await FromNetworkAsync(run, ct)
            : asked.GetValue(_file) is { } path ? await FromFileAsync(run, path, ct)
            : await SayAsync(Texts["program.file-missing"]) ? 0 : CommandLine.Misused;
    }

    private async Task<int> FromFileAsync(Run run, string path, CancellationToken ct)
    {
        byte[] bytes = [];
        if (!await WithFileAsync(path, async () => bytes = await System.IO.File.ReadAllBytesAsync(path, ct)))
            return 1;
        var read = await run.Import.PlanAsync(bytes, RequestOf(run, path), run.Today, ct);
        return await read.Match(
            plan => TakeAsync(run, plan, ct),
            async problems => await SayAsync(problems.Select(problem => FigureWords.Say(problem, Texts))) ? 0 : 1);
    }

    private FigureRequest RequestOf(Run run, string path) => new()
    {
        Indicator = run.Asked.GetValue(_indicator) is { } id ? new IndicatorId(id) : null,
        Year = run.Asked.GetValue(_year),
        Source = run.Asked.GetValue(_source) ?? Path.GetFileNameWithoutExtension(path),
        Date = run.Asked.GetValue(_date) ?? run.Today,
    };

    private async Task<int> TakeAsync(Run run, FigurePlan plan, CancellationToken ct)
    {
        await TellAsync(run.Words.Of(plan));
        return plan.Reading.Refused.Count > 0 && !await WriteErrorsAsync(run, plan, ct) ? 1 : await StoreAsync(run, plan.Difference, ct);
    }

    private async Task<bool> WriteErrorsAsync(Run run, FigurePlan plan, CancellationToken ct)
    {
        var path = run.Asked.GetValue(_errors);
        if (path is not null && !await WriteFileAsync(path, file => plan.WriteRefusedAsync(file, Texts, ct)))
            return false;
        await Console.Out.WriteLineAsync(path is null ? Texts["figures.errors-hint"] : Texts["figures.errors-written", path]);
        return true;
    }

    private async Task<int> FromNetworkAsync(Run run, CancellationToken ct)
    {
        var difference = await run.Import.OfNetworkAsync(ct);
        await TellAsync(run.Words.Changes(difference));
        var code = await StoreAsync(run, difference, ct);
        if (difference.Changes.Count == 0 || run.Asked.GetValue(_yes))
            await Console.Out.WriteLineAsync(Texts["figures.network-done"]);
        return code;
    }

    private async Task<int> StoreAsync(Run run, FigureDifference difference, CancellationToken ct)
    {
        var isAsked = run.Asked.GetValue(_yes);
        if (isAsked)
            await run.Import.StoreAsync(difference, by: null, Now(run.Services), ct);
        await Console.Out.WriteLineAsync(
            isAsked || difference.Changes.Count == 0 ? FigureWords.Stored(difference, Texts) : Texts["figures.not-stored"]);
        return 0;
    }

    private static async Task TellAsync(IEnumerable<string> lines)
    {
        foreach (var line in lines)
            await Console.Out.WriteLineAsync(line);
    }

    /// <summary>One time that the verb is done.</summary>
    private sealed record Run(IServiceProvider Services, ParseResult Asked, FigureImport Import, FigureWords Words, LocalDate Today);
}
