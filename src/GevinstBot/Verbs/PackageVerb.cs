using System.CommandLine;
using GevinstBot.Texts;
using GevinstBot.Verbs.Package;

namespace GevinstBot.Verbs;

/// <summary>
/// «package»: the Teams app as it is uploaded, with this installation's ids and host; one that would be refused isn't written.
/// </summary>
public sealed class PackageVerb : Verb
{
    private readonly Argument<string?> _file;
    private readonly Option<string?> _host;
    private readonly Option<string?> _id;
    private readonly Option<string?> _version;
    private readonly Option<string?> _developer;
    private readonly Option<string?> _from;

    public PackageVerb(LocalTexts texts) : base("package", texts["package.what"], texts)
    {
        _file = OptionalFile(texts["package.file"]);
        _host = Add(Option("--host", texts["package.host"]));
        _id = Add(Option("--id", texts["package.id"]));
        _version = Add(Option("--app-version", texts["package.version"]));
        _developer = Add(Option("--developer", texts["package.developer"]));
        _from = Add(Option("--from", texts["package.from"]));
    }

    public override async Task<int> RunAsync(WebApplication app, ParseResult asked, CancellationToken ct)
    {
        var appId = app.Configuration.BotIdAsSet();
        string[] missing = [.. Missing(appId, asked.GetValue(_host))];
        if (missing.Length > 0)
            return await RefuseAsync(missing);
        var folder = asked.GetValue(_from) ?? PackageFiles.Folder;
        var files = Named(await PackageFiles.ReadFolderAsync(folder, ct));
        if (!files.TryGetValue(PackageFiles.Manifest, out var manifest))
            return await RefuseAsync(Texts["package.no-folder", folder]);
        if (PackageRules.Json(files, PackageFiles.Manifest) is null)
            return await RefuseAsync(Texts["package.no-json", PackageFiles.Manifest]);
        files[PackageFiles.Manifest] = PackageFilling.Fill(manifest, Identity(asked, appId));
        string[] problems = [.. PackageRules.Problems(files, appId, Texts)];
        return problems.Length > 0
            ? await RefuseAsync(problems)
            : await WriteAsync(asked.GetValue(_file) ?? PackageFiles.BesideTheProgram, files, ct);
    }

    private static Option<string?> Option(string name, string what) => new(name) { Description = what };

    /// <summary>What Teams wants in the archive: everything else of the folder (vectors, the README) stays.</summary>
    private static Dictionary<string, byte[]> Named(IReadOnlyDictionary<string, byte[]> files) =>
        files.Where(file => Path.GetExtension(file.Key) is ".json" or ".png").ToDictionary();

    private IEnumerable<string> Missing(string appId, string? host)
    {
        if (!Guid.TryParseExact(appId, "D", out _))
            yield return Texts["package.no-app-id"];
        if (host is null || Uri.CheckHostName(host) is not UriHostNameType.Dns || !host.Contains('.', StringComparison.Ordinal))
            yield return Texts["package.no-host"];
    }

    private PackageIdentity Identity(ParseResult asked, string appId) => new(
        appId, asked.GetValue(_host)!, asked.GetValue(_id) ?? appId, asked.GetValue(_version), asked.GetValue(_developer));

    private async Task<int> WriteAsync(string path, Dictionary<string, byte[]> files, CancellationToken ct)
    {
        var isWritten = await WithFileAsync(path, async () =>
        {
            await using var archive = new FileStream(path, FileMode.Create, FileAccess.Write);
            await PackageFiles.WriteZipAsync(archive, files, ct);
        });
        if (isWritten)
            await Console.Out.WriteLineAsync(Texts["package.done", path]);
        return isWritten ? 0 : 1;
    }

    private static async Task<int> RefuseAsync(params IEnumerable<string> problems) => await SayAsync(problems) ? 0 : 1;
}
