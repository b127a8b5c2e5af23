using System.CommandLine;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Texts;
using Microsoft.Extensions.Options;

namespace GevinstBot.Verbs;

/// <summary>«import»: reads a network file, shows how it differs from the one that counts, and stores it when told so.</summary>
public sealed class ImportVerb : StoreVerb
{
    private readonly Argument<string> _file;
    private readonly Option<bool> _yes;

    public ImportVerb(LocalTexts texts) : base("import", texts["import.what"], texts)
    {
        _file = File(texts["import.file"]);
        _yes = Add(new Option<bool>("--yes") { Description = texts["import.yes"] });
    }

    protected override bool MakesStore => true;

    protected override async Task<int> WithStoreAsync(IServiceProvider services, ParseResult asked, CancellationToken ct)
    {
        var reading = services.GetRequiredService<NamedNetworkFile>();
        var path = asked.GetValue(_file)!;
        string? text = null;
        if (!await WithFileAsync(path, async () => text = await reading.ReadAsync(path, Console.Error, ct)) || text is null)
            return 1;
        var stored = await services.GetRequiredService<CurrentNetwork>().TextAsync(ct);
        await TellAsync(services.GetRequiredService<NetworkFile>(), stored, text);
        if (stored != text && !asked.GetValue(_yes))
            await Console.Out.WriteLineAsync(Texts["import.not-stored"]);
        else if (stored != text)
            await StoreAsync(services, text, ct);
        return 0;
    }

    private async Task StoreAsync(IServiceProvider services, string text, CancellationToken ct)
    {
        await services.GetRequiredService<NetworkImport>().StoreAsync(text, ct);
        await Console.Out.WriteLineAsync(Texts["import.stored"]);
        await WarnOfOtherAsync(services.GetRequiredService<IOptions<NetworkOptions>>().Value.File, text, ct);
    }

    private async Task TellAsync(NetworkFile reader, string? stored, string text)
    {
        var version = reader.Read(text).Version!;
        await Console.Out.WriteLineAsync(Texts["import.read", Size(version.Roster)]);
        foreach (var warning in version.Warnings)
            await Console.Out.WriteLineAsync($"  {warning.Say(Texts)}");
        if (stored is null)
        {
            await Console.Out.WriteLineAsync(Texts["import.first"]);
            return;
        }
        if (reader.Read(stored).Version is { } before)
            await Console.Out.WriteLineAsync(Texts["import.before", Size(before.Roster)]);
        var changes = LineDifference.Between(stored, text);
        await Console.Out.WriteLineAsync(
            stored == text ? Texts["import.same"]
            : changes.Count == 0 ? Texts["import.only-endings"]
            : Texts["import.changes", changes.Count]);
        foreach (var change in changes)
            await Console.Out.WriteLineAsync($"{(change.IsNew ? '+' : '-')} {change.Number,4}: {change.Text}");
    }

    private string Size(Roster roster) => Texts["import.size", roster.Region, roster.Organizations.Count, roster.People.Count];

    /// <summary>The program imports the configured file at every start: with another one there, this import lasts until then.</summary>
    private async Task WarnOfOtherAsync(string? configured, string text, CancellationToken ct)
    {
        if (!string.IsNullOrEmpty(configured) && System.IO.File.Exists(configured)
            && NetworkText.Decode(await System.IO.File.ReadAllBytesAsync(configured, ct)).Text != text)
            await Console.Out.WriteLineAsync(Texts["import.other-configured", configured]);
    }
}
