using System.CommandLine;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Texts;

namespace GevinstBot.Verbs;

/// <summary>«import»: reads a network file, shows how it differs from the one that counts, and stores it when told so.</summary>
public sealed class ImportVerb : StoreVerb
{
    private static readonly AuditAct Act = new("import");

    private readonly Argument<string> _file;
    private readonly Option<bool> _yes;

    public ImportVerb(LocalTexts texts) : base("import", texts["import.what"], texts)
    {
        Parts = [new ImportFiguresVerb(texts)];
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
        var (network, file) = (services.GetRequiredService<StoredNetwork>(), services.GetRequiredService<NetworkFile>());
        var (stored, read) = (await network.StandingAsync(ct), file.Read(text));
        if (file.OtherRegion(text, read, stored.Text) is { } other)
            return await SayAsync(Texts["file.rejected", path], $"  {other.Say(Texts)}") ? 0 : 1;
        await TellAsync(read.Version!, text, stored);
        foreach (var erased in await services.GetRequiredService<ErasedPeople>().InAsync(text, ct))
            await Console.Out.WriteLineAsync($"  {erased.Say(Texts)}");
        if (stored.Damage is null && stored.Text == text)
            return 0;
        if (asked.GetValue(_yes))
            return await StoreAsync(services, text, stored.Name, ct);
        await Console.Out.WriteLineAsync(Texts["import.not-stored"]);
        return 0;
    }

    /// <summary>What was shown is what is replaced: nobody's change of the last minute is lost unseen.</summary>
    private async Task<int> StoreAsync(IServiceProvider services, string text, string? seen, CancellationToken ct)
    {
        await LogAsync(services, Act, ct);
        var result = await services.GetRequiredService<NetworkSaving>().ImportOverAsync(text, seen, Now(services), ct);
        if (result.Outcome is NetworkOutcome.Overtaken)
            return await SayAsync(Texts["import.overtaken"]) ? 0 : 1;
        await Console.Out.WriteLineAsync(Texts["import.stored"]);
        return 0;
    }

    private async Task TellAsync(NetworkVersion version, string text, NetworkStanding stored)
    {
        await Console.Out.WriteLineAsync(Texts["import.read", Size(version.Roster)]);
        foreach (var warning in version.Warnings)
            await Console.Out.WriteLineAsync($"  {warning.Say(Texts)}");
        if (stored.Damage is { } damage)
            await Console.Out.WriteLineAsync(Texts["import.over-damaged", damage.Say(Texts)]);
        else if (stored.Version is not { } before)
            await Console.Out.WriteLineAsync(Texts["import.first"]);
        else
            await Console.Out.WriteLineAsync(Texts["import.before", Size(before.Roster)]);
        if (stored.Text is { } known)
            await TellChangesAsync(known, text);
    }

    private async Task TellChangesAsync(string stored, string text)
    {
        var changes = NetworkDifference.Between(stored, text);
        await Console.Out.WriteLineAsync(
            stored == text ? Texts["import.same"]
            : changes.Count == 0 ? Texts["import.only-endings"]
            : Texts["import.changes", changes.Count]);
        foreach (var change in changes)
            await Console.Out.WriteLineAsync($"{(change.IsNew ? '+' : '-')} {change.Number,4}: {change.Text}");
    }

    private string Size(Roster roster) => Texts["import.size", roster.Region, roster.Organizations.Count, roster.People.Count];
}
