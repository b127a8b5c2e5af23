using System.Buffers.Binary;
using System.Text.Json.Nodes;
using GevinstBot.TestKit;

namespace GevinstBot.Clients.Tests.Manifest;

public sealed class AppPackageTests
{
    private static readonly JsonObject Manifest = AppPackage.Read("manifest.json");

    [Fact]
    public async Task The_manifest_passes_Microsofts_schema() =>
        Assert.Equal("", await AppPackage.ComplaintsAsync(Manifest));

    [Theory]
    [InlineData("nb-NO.json")]
    [InlineData("en-US.json")]
    public async Task A_language_file_passes_Microsofts_schema(string file) =>
        Assert.Equal("", await AppPackage.ComplaintsAsync(AppPackage.Read(file), "MicrosoftTeams.Localization.schema.json"));

    [Fact]
    public async Task A_manifest_without_a_bot_id_does_not_pass()
    {
        var manifest = AppPackage.Read("manifest.json");
        manifest["bots"]![0]!["botId"] = "${{BOT_ID}}";

        Assert.Contains("/bots/0/botId", await AppPackage.ComplaintsAsync(manifest), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_file_names_the_schema_of_the_manifests_version()
    {
        string[] files = ["manifest.json", "nb-NO.json", "en-US.json"];

        Assert.All(files, file => Assert.Contains($"/v{Manifest["manifestVersion"]}/", (string)AppPackage.Read(file)["$schema"]!, StringComparison.Ordinal));
    }

    [Fact]
    public void Bokmal_is_the_default_language_and_English_the_second()
    {
        var languages = Manifest["localizationInfo"]!;

        Assert.Equal(("nb-NO", "nb-NO.json"), ((string)languages["defaultLanguageTag"]!, (string)languages["defaultLanguageFile"]!));
        var second = Assert.Single((JsonArray)languages["additionalLanguages"]!)!;
        Assert.Equal(("en-US", "en-US.json"), ((string)second["languageTag"]!, (string)second["file"]!));
    }

    [Fact]
    public void The_manifest_and_the_bokmal_file_say_the_same() =>
        Assert.All(Texts("nb-NO.json"), text => Assert.Equal(AppPackage.TextAt(Manifest, text.Key), text.Value));

    [Fact]
    public void Every_text_exists_in_both_languages() =>
        Assert.Equal(Texts("nb-NO.json").Keys.Order(), Texts("en-US.json").Keys.Order());

    [Fact]
    public void Every_text_of_the_manifest_is_translated()
    {
        var commands =
            from list in ((JsonArray)Manifest["bots"]![0]!["commandLists"]!).Index()
            from command in ((JsonArray)list.Item!["commands"]!).Index()
            from field in (string[])["title", "description"]
            select $"bots[0].commandLists[{list.Index}].commands[{command.Index}].{field}";
        string[] all = ["name.short", "name.full", "description.short", "description.full", .. commands];

        Assert.Equal(all.Order(), Texts("en-US.json").Keys.Order());
    }

    [Theory]
    [InlineData("nb-NO.json", "nb")]
    [InlineData("en-US.json", "en")]
    public void Every_command_of_the_menu_is_one_the_help_tells_of(string file, string language)
    {
        var help = File.ReadAllText(RepositoryRoot.PathOf("src", "GevinstBot", "Texts", language, "Delivery.json"));
        var titles = Texts(file).Where(text => text.Key.EndsWith(".title", StringComparison.Ordinal)).Select(text => text.Value);

        Assert.All(titles, title => Assert.Contains($"\"**{title}", help, StringComparison.Ordinal));
    }

    [Fact]
    public void The_bot_and_the_tab_are_one_app_registration_whose_address_is_that_of_the_host()
    {
        var app = Manifest["webApplicationInfo"]!;

        Assert.Equal((string)Manifest["bots"]![0]!["botId"]!, (string)app["id"]!);
        Assert.Equal($"api://{Manifest["validDomains"]![0]}/{app["id"]}", (string)app["resource"]!);
    }

    [Theory]
    [InlineData("color", 192)]
    [InlineData("outline", 32)]
    public void An_icon_is_a_PNG_of_the_size_that_Teams_asks_for(string icon, int size)
    {
        var png = File.ReadAllBytes(AppPackage.PathOf((string)Manifest["icons"]![icon]!));

        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A], png[..8]);
        Assert.Equal((size, size), (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));
    }

    [Fact]
    public void The_outline_icon_has_a_transparent_ground()
    {
        const int ColorTypeAt = 25;
        const byte RedGreenBlueAlpha = 6;

        Assert.Equal(RedGreenBlueAlpha, File.ReadAllBytes(AppPackage.PathOf("outline.png"))[ColorTypeAt]);
    }

    private static Dictionary<string, string> Texts(string file) =>
        AppPackage.Read(file).Where(entry => entry.Key != "$schema").ToDictionary(entry => entry.Key, entry => (string)entry.Value!);
}
