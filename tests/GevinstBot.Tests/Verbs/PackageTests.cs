using System.IO.Compression;
using System.Text.Json.Nodes;
using GevinstBot.Domain.Network;
using GevinstBot.TestKit;
using GevinstBot.Texts;
using GevinstBot.Verbs.Package;

namespace GevinstBot.Tests.Verbs;

/// <summary>«package»: what it writes passes Microsoft's schema; what would be refused isn't written.</summary>
[Trait("Lane", "Slow")]
public sealed class PackageTests : IDisposable
{
    private const string AppId = "9d0f7b52-aaaa-4bbb-8ccc-0ddeeff00112";
    private const string CatalogId = "11111111-2222-4333-8444-555555555555";
    private const string Host = "gevinstbot.helse.test";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gevinstbot-verbs-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_package_has_this_installations_ids_and_host_and_passes_Microsofts_schema()
    {
        var run = await RunAsync("--host", Host, "--id", CatalogId, "--app-version", "1.2.3", "--developer", "Helse Test");

        Assert.Equal((0, ""), (run.ExitCode, run.Complaints));
        var manifest = await ReadAsync("manifest.json");
        Assert.Equal((CatalogId, "1.2.3", "Helse Test"), ((string)manifest["id"]!, (string)manifest["version"]!, (string)manifest["developer"]!["name"]!));
        Assert.Equal((AppId, AppId), ((string)manifest["bots"]![0]!["botId"]!, (string)manifest["webApplicationInfo"]!["id"]!));
        Assert.Equal((Host, $"api://{Host}/{AppId}"), ((string)manifest["validDomains"]![0]!, (string)manifest["webApplicationInfo"]!["resource"]!));
        Assert.StartsWith($"https://{Host}", (string)manifest["developer"]!["privacyUrl"]!, StringComparison.Ordinal);
        Assert.Equal("", await ComplaintsAsync(manifest, "MicrosoftTeams.schema.json"));
        Assert.Equal("", await ComplaintsAsync(await ReadAsync("nb-NO.json"), "MicrosoftTeams.Localization.schema.json"));
        Assert.Equal("", await ComplaintsAsync(await ReadAsync("en-US.json"), "MicrosoftTeams.Localization.schema.json"));
    }

    [Fact]
    public async Task The_archive_has_what_Teams_takes_and_nothing_else_and_the_same_bytes_each_time()
    {
        await RunAsync("--host", Host);
        var first = await File.ReadAllBytesAsync(Package);
        await RunAsync("--host", Host);

        await using var archive = await ZipFile.OpenReadAsync(Package);
        Assert.Equal(
            ["color.png", "en-US.json", "manifest.json", "nb-NO.json", "outline.png"],
            archive.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
        Assert.Equal(first, await File.ReadAllBytesAsync(Package));
    }

    [Fact]
    public void The_examples_that_are_replaced_are_those_of_the_manifest()
    {
        var manifest = File.ReadAllText(RepositoryRoot.PathOf("manifest", "manifest.json"));

        Assert.All(
            [PackageFilling.ExampleAppId, PackageFilling.ExampleHost, PackageFilling.ExampleCatalogId],
            example => Assert.Contains(example, manifest, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Oppgi vertens navn", "--host", "https://gevinstbot.helse.test/")]
    [InlineData("Oppgi vertens navn", "--id", CatalogId)]
    [InlineData("id er ikke en GUID: «my-app»", "--host", Host, "--id", "my-app")]
    [InlineData("Versjonen «1.2» må være tre tall", "--host", Host, "--app-version", "1.2")]
    [InlineData("Manifestet har fortsatt eksempelet gevinstbot.example.no", "--host", "gevinstbot.example.no")]
    [InlineData("Bot:MicrosoftAppId må være botens ID", "--host", Host, "--Bot:MicrosoftAppId", "gevinstbot")]
    [InlineData("det ingen manifest.json", "--host", Host, "--from", "/somewhere/else")]
    public async Task What_it_is_told_wrongly_is_said_and_nothing_is_written(string why, params string[] args)
    {
        var run = await RunAsync(args);

        Assert.Equal((1, ""), (run.ExitCode, run.Text));
        Assert.Contains(why, run.Said, StringComparison.Ordinal);
        Assert.False(File.Exists(Package));
    }

    [Theory]
    [InlineData("manifest.json", "\"botId\":", "\"botID\":", "bots[0].botId er –, ikke botens ID")]
    [InlineData("manifest.json", "\"resource\": \"api://", "\"resource\": \"https://", "webApplicationInfo.resource er https://")]
    [InlineData("manifest.json", "\"privacyUrl\": \"https://", "\"privacyUrl\": \"http://", "developer.privacyUrl må være en adresse som begynner med https://")]
    [InlineData("manifest.json", "\"bots\":", "\"bottar\":", "Manifestet har ingen bot.")]
    [InlineData("manifest.json", "\"color\": \"color.png\"", "\"color\": \"outline.png\"", "outline.png må være et PNG-bilde på 192×192")]
    [InlineData("manifest.json", "\"color\": \"color.png\"", "\"color\": \"colour.png\"", "colour.png mangler.")]
    [InlineData("manifest.json", "\"en-US.json\"", "\"en-GB.json\"", "en-GB.json mangler.")]
    [InlineData("manifest.json", "\"GevinstBot\"", "\"{{name}}\"", "Manifestet har fortsatt eksempelet {{.")]
    [InlineData("manifest.json", "{", "", "manifest.json mangler, eller er ikke gyldig JSON.")]
    [InlineData("nb-NO.json", "{", "", "nb-NO.json mangler, eller er ikke gyldig JSON.")]
    public async Task A_broken_file_of_the_app_is_said(string file, string right, string wrong, string why)
    {
        var files = (await PackageFiles.ReadFolderAsync(await BreakAsync(file, right, wrong), CancellationToken.None)).ToDictionary();
        if (PackageRules.Json(files, PackageFiles.Manifest) is not null)
            files[PackageFiles.Manifest] = PackageFilling.Fill(files[PackageFiles.Manifest], new PackageIdentity(AppId, Host, CatalogId, null, null));

        var problems = PackageRules.Problems(files, AppId, new TextCatalog().In(Language.Bokmål));

        Assert.Contains(problems, problem => problem.StartsWith(why, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("manifest.json", "{", "manifest.json mangler, eller er ikke gyldig JSON.")]
    [InlineData("manifest.json", "\"bots\":", "Manifestet har ingen bot.")]
    public async Task A_broken_app_is_not_written(string file, string missing, string why)
    {
        var run = await RunAsync("--host", Host, "--from", await BreakAsync(file, missing, "\"x\":"));

        Assert.Equal((1, ""), (run.ExitCode, run.Text));
        Assert.Contains(why, run.Said, StringComparison.Ordinal);
        Assert.False(File.Exists(Package));
    }

    /// <summary>A folder with the app's files, of which one is other in one place.</summary>
    private async Task<string> BreakAsync(string file, string right, string wrong)
    {
        var broken = _folder.CreateSubdirectory("manifest").FullName;
        foreach (var source in Directory.GetFiles(RepositoryRoot.PathOf("manifest")))
            File.Copy(source, Path.Combine(broken, Path.GetFileName(source)));
        var text = await File.ReadAllTextAsync(Path.Combine(broken, file));
        var at = text.IndexOf(right, StringComparison.Ordinal);
        Assert.True(at >= 0);
        await File.WriteAllTextAsync(Path.Combine(broken, file), text[..at] + wrong + text[(at + right.Length)..]);
        return broken;
    }

    private string Package => Path.Combine(_folder.FullName, "app.zip");

    private Task<VerbRun> RunAsync(params string[] args) =>
        VerbRun.HereAsync(["package", Package, "--Bot:MicrosoftAppId", AppId, .. args]);

    private async Task<JsonObject> ReadAsync(string file)
    {
        await using var archive = await ZipFile.OpenReadAsync(Package);
        await using var content = await archive.GetEntry(file)!.OpenAsync();
        return (JsonObject)(await JsonNode.ParseAsync(content))!;
    }

    /// <summary>What Microsoft's schema of the manifest's version has against a file; empty when nothing.</summary>
    private async Task<string> ComplaintsAsync(JsonObject file, string schema)
    {
        var version = (string)(await ReadAsync("manifest.json"))["manifestVersion"]!;
        var path = Npm.Module("@microsoft", "app-manifest", "build", "json-schemas", "teams", $"v{version}", schema);
        var script = RepositoryRoot.PathOf("tests", "GevinstBot.Clients.Tests", "Manifest", "validate.cjs");
        return (await NodeScript.RunAsync(script, [path], file.ToJsonString())).RequireOutput();
    }
}
