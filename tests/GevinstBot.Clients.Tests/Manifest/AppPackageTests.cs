using System.Text.Json.Nodes;
using GevinstBot.TestKit;

namespace GevinstBot.Clients.Tests.Manifest;

public sealed class AppPackageTests
{
    private static readonly JsonObject Manifest = AppPackage.Read("manifest.json");
    private static readonly string[] Permissions = ["permissions", "devicePermissions"];
    private static readonly string[] Pages = ["om", "personvern", "vilkar"];

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
        var actions =
            from action in ((JsonArray)Manifest["composeExtensions"]![0]!["commands"]!).Index()
            from field in (string[])["title", "description"]
            select $"composeExtensions[0].commands[{action.Index}].{field}";
        string[] all = ["name.short", "name.full", "description.short", "description.full", "staticTabs[0].name", .. commands, .. actions];

        Assert.Equal(all.Order(), Texts("en-US.json").Keys.Order());
    }

    [Theory]
    [InlineData("nb-NO.json", "nb")]
    [InlineData("en-US.json", "en")]
    public void Every_command_of_the_menu_is_one_the_help_tells_of(string file, string language)
    {
        var help = File.ReadAllText(RepositoryRoot.PathOf("src", "GevinstBot", "Texts", language, "Delivery.json"));
        var titles = Texts(file).Where(text => text.Key.StartsWith("bots", StringComparison.Ordinal))
            .Where(text => text.Key.EndsWith(".title", StringComparison.Ordinal)).Select(text => text.Value);

        Assert.All(titles, title => Assert.Contains($"\"**{title}", help, StringComparison.Ordinal));
    }

    /// <summary>The Teams store takes a welcome or prompt starters, not both: the bot welcomes whoever installs it.</summary>
    [Fact]
    public void The_menu_has_commands_and_no_prompt_starters_because_the_bot_welcomes() =>
        Assert.DoesNotContain("\"prompt", Manifest["bots"]!.ToJsonString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("nb-NO.json", "nb")]
    [InlineData("en-US.json", "en")]
    public void Every_command_of_the_help_is_in_the_menu_of_the_personal_chat(string file, string language)
    {
        var texts = (JsonObject)JsonNode.Parse(File.ReadAllText(RepositoryRoot.PathOf("src", "GevinstBot", "Texts", language, "Delivery.json")))!;
        var told = texts.Where(text => text.Key.StartsWith("help.", StringComparison.Ordinal)).Select(text => (string)text.Value!)
            .Where(line => line.StartsWith("**", StringComparison.Ordinal)).Select(line => line.Split("**")[1]).ToList();
        var titles = Texts(file).Where(text => text.Key.Contains("Lists[0]", StringComparison.Ordinal) && text.Key.EndsWith(".title", StringComparison.Ordinal));

        Assert.NotEmpty(told);
        // What stands after the words, a year, isn't in the menu.
        Assert.All(told, line => Assert.Single(titles, title => line == title.Value || line.StartsWith(title.Value + " ", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_schema_is_the_newest_that_Microsofts_package_has()
    {
        var newest = Directory.GetDirectories(Npm.Module("@microsoft", "app-manifest", "build", "json-schemas", "teams"))
            .Select(folder => Path.GetFileName(folder)[1..]).Where(version => Version.TryParse(version, out _)).MaxBy(Version.Parse);

        Assert.Equal(newest, (string)Manifest["manifestVersion"]!);
    }

    [Fact]
    public void The_bot_is_for_a_person_a_team_and_a_meeting_and_may_only_see_who_comes_into_a_meeting_it_was_added_to()
    {
        var bot = Manifest["bots"]![0]!;

        Assert.Equal(["personal", "team", "groupChat"], bot["scopes"]!.AsArray().Select(scope => (string)scope!));
        Assert.Equal((true, false, false), ((bool)bot["supportsFiles"]!, (bool)bot["supportsCalling"]!, (bool)bot["supportsVideo"]!));
        Assert.All(Permissions, asked => Assert.False(Manifest.ContainsKey(asked)));
        var asked = Assert.Single(Manifest["authorization"]!["permissions"]!["resourceSpecific"]!.AsArray())!;
        Assert.Equal(("OnlineMeetingParticipant.Read.Chat", "Application"), ((string)asked["name"]!, (string)asked["type"]!));
    }

    [Fact]
    public void The_pages_of_the_app_are_the_hosts_own()
    {
        var developer = Manifest["developer"]!;
        string[] pages = [(string)developer["websiteUrl"]!, (string)developer["privacyUrl"]!, (string)developer["termsOfUseUrl"]!];

        Assert.Equal(Pages.Select(page => $"https://{Manifest["validDomains"]![0]}/{page}"), pages);
    }

    [Fact]
    public void The_tab_is_at_the_hosts_own_address_in_the_language_and_the_theme_that_Teams_has()
    {
        var tab = Assert.Single(Manifest["staticTabs"]!.AsArray())!;

        Assert.Equal($"https://{Manifest["validDomains"]![0]}/gevinst?locale={{locale}}&theme={{theme}}", (string)tab["contentUrl"]!);
        Assert.Equal(["personal"], tab["scopes"]!.AsArray().Select(scope => (string)scope!));
    }

    [Fact]
    public void The_bot_and_the_tab_are_one_app_registration_whose_address_is_that_of_the_host()
    {
        var app = Manifest["webApplicationInfo"]!;

        Assert.Equal((string)Manifest["bots"]![0]!["botId"]!, (string)app["id"]!);
        Assert.Equal($"api://{Manifest["validDomains"]![0]}/{app["id"]}", (string)app["resource"]!);
    }

    private static Dictionary<string, string> Texts(string file) =>
        AppPackage.Read(file).Where(entry => entry.Key != "$schema").ToDictionary(entry => entry.Key, entry => (string)entry.Value!);
}
