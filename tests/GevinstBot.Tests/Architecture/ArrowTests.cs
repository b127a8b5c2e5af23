using System.Text.RegularExpressions;
using System.Xml.Linq;
using GevinstBot.TestKit;

namespace GevinstBot.Tests.Architecture;

/// <summary>
/// The arrows of docs/ARCHITECTURE.md: Tab · ChangePlans ► Insights · Signals · Evaluation · Phases · Programme · Roadmap · Experiences · Explaining · NewIndicators · Initiatives · FollowUps ► Meetings · Benefits · Pulse · LearningNetwork · StandIns · Forwarding · Targets · Messages ► Reporting · Register · Postponing ►
/// Status · Chat ► Audit ► Sending ► Rounds ► Cards · Network. The verbs of the command line stand beside the capabilities, and nothing stands
/// on them.
/// </summary>
public sealed partial class ArrowTests
{
    /// <summary>What each folder of the product may use; the wire libraries and the domain may be used by all.</summary>
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Texts"] = [],
        ["Pages"] = ["Storage"],
        ["Storage"] = [],
        ["Cards"] = ["Texts"],
        ["Graph"] = [],
        ["Network"] = ["Graph", "Storage", "Texts"],
        ["Rounds"] = ["Cards", "Network", "Storage", "Texts"],
        ["Sending"] = ["Rounds", "Cards", "Network", "Graph", "Storage", "Texts"],
        ["Audit"] = ["Sending", "Storage"],
        ["Telemetry"] = ["Sending", "Storage"],
        ["Chat"] = ["Audit", "Sending", "Rounds", "Cards", "Network", "Graph", "Storage", "Texts"],
        ["Documents"] = ["Audit", "Sending", "Rounds", "Cards", "Pages", "Storage", "Texts"],
        ["Status"] = ["Chat", "Audit", "Sending", "Rounds", "Cards", "Network", "Storage", "Texts"],
        ["Privacy"] = Beneath,
        ["Reporting"] = Beneath,
        ["Pulse"] = Beneath,
        ["LearningNetwork"] = ["Reporting", .. Beneath],
        ["Meetings"] = ["Register", "Status", .. Beneath],
        ["Register"] = ["Status", .. Beneath],
        ["Messages"] = ["Register", .. Beneath],
        ["Postponing"] = Beneath,
        ["StandIns"] = ["Register", .. Beneath],
        ["Benefits"] = ["Reporting", "Register", .. Beneath],
        ["Forwarding"] = ["Reporting", "Register", .. Beneath],
        ["Targets"] = ["Reporting", "Register", .. Beneath],
        ["Verbs"] = ["Reporting", "Privacy", "Audit", "Sending", "Rounds", "Network", "Graph", "Storage", "Texts"],
        ["Signals"] = ["Meetings", .. Beneath],
        ["Evaluation"] = ["Meetings", .. Beneath],
        ["Phases"] = ["Benefits", .. Beneath],
        ["Programme"] = ["Meetings", "LearningNetwork", "Register", .. Beneath],
        ["Roadmap"] = ["Meetings", .. Beneath],
        ["Experiences"] = ["Meetings", "Messages", "Reporting", "LearningNetwork", .. Beneath],
        ["Insights"] = ["Meetings", "Benefits", "Reporting", "Pulse", "LearningNetwork", .. Beneath],
        ["Explaining"] = ["Meetings", "Benefits", "Reporting", .. Beneath],
        ["NewIndicators"] = ["Meetings", "Reporting", "Register", .. Beneath],
        ["Initiatives"] = ["Benefits", "Register", .. Beneath],
        ["FollowUps"] = ["Meetings", "Reporting", .. Beneath],
        ["GroupPulse"] = ["Messages", "Register", "Privacy", .. Beneath],
        ["Tab"] = ["Insights", "Meetings", "Benefits", "Reporting", "Pulse", "LearningNetwork", .. Beneath],
        ["ChangePlans"] = ["Initiatives", "Meetings", "Benefits", "Register", "Pulse", .. Beneath],
    };

    /// <summary>What every capability stands on.</summary>
    private static string[] Beneath => ["Chat", "Documents", "Audit", "Sending", "Rounds", "Cards", "Pages", "Network", "Graph", "Storage", "Texts"];

    private static readonly Dictionary<string, string[]> DomainMayUse = new()
    {
        ["Network"] = ["Calendar"],
        ["Calendar"] = [],
        ["Audit"] = ["Network"],
        ["Privacy"] = ["Network"],
        ["Scopes"] = ["Network"],
        ["Documents"] = ["Network"],
        ["Forms"] = [],
        ["Delivery"] = ["Forms", "Network", "Calendar"],
        ["Reporting"] = ["Forms", "Delivery", "Network", "Calendar"],
        ["Pulse"] = ["Forms", "Delivery", "Network", "Calendar"],
        ["GroupPulse"] = ["Pulse", "Messages", "Forms", "Delivery", "Network", "Calendar"],
        ["LearningNetwork"] = ["Reporting", "Forms", "Delivery", "Network", "Calendar"],
        ["Benefits"] = ["Reporting", "Forms", "Delivery", "Network", "Calendar"],
        ["Initiatives"] = ["Benefits", "Forms", "Delivery", "Network"],
        ["FollowUps"] = ["Reporting", "Forms", "Delivery", "Network", "Calendar"],
        ["Targets"] = ["Reporting", "Forms", "Delivery", "Network", "Calendar"],
        ["Forwarding"] = ["Reporting", "Register", "Forms", "Delivery", "Network", "Calendar"],
        ["NewIndicators"] = ["Reporting", "Forms", "Delivery", "Network", "Calendar"],
        ["Figures"] = ["Reporting", "Forms", "Network", "Calendar"],
        ["Meetings"] = ["Register", "Forms", "Delivery", "Network", "Calendar"],
        ["Evaluation"] = ["Forms", "Delivery", "Network", "Calendar"],
        ["Experiences"] = ["Reporting", "LearningNetwork", "Meetings", "Messages", "Forms", "Delivery", "Network", "Calendar"],
        ["Programme"] = ["Meetings", "LearningNetwork", "Forms", "Delivery", "Network", "Calendar"],
        ["Roadmap"] = ["Forms", "Delivery", "Network", "Calendar"],
        ["Phases"] = ["Benefits", "Forms", "Delivery", "Network", "Calendar"],
        ["Tab"] = ["Insights", "Meetings", "Benefits", "Reporting", "Pulse", "LearningNetwork", .. Beneath],
        ["ChangePlans"] = ["Benefits", "Pulse", "Forms", "Delivery", "Network", "Calendar"],
        ["Signals"] = ["Forms", "Meetings", "Delivery", "Network", "Calendar"],
        ["Register"] = ["Forms", "Delivery", "Network", "Calendar"],
        ["StandIns"] = ["Delivery", "Network", "Calendar"],
        ["Messages"] = ["Forms", "LearningNetwork", "Delivery", "Network", "Calendar"],
        ["Insights"] = ["Forms", "Meetings", "Benefits", "Reporting", "Pulse", "LearningNetwork", "Delivery", "Network", "Calendar"],
    };

    [Theory]
    [InlineData("GevinstBot", true)]
    [InlineData("GevinstBot.Domain", false)]
    public void Every_folder_with_code_has_its_place_among_the_arrows(string project, bool isProduct) => Assert.Empty(
        Directory.GetDirectories(RepositoryRoot.PathOf("src", project))
            .Where(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Any())
            .Select(folder => Path.GetFileName(folder))
            .Except(["obj", "bin"])
            .Except(isProduct ? MayUse.Keys : DomainMayUse.Keys));

    [Fact]
    public void The_product_s_folders_use_only_what_lies_below_them() =>
        Assert.Empty(Violations("src/GevinstBot", "GevinstBot", MayUse));

    [Fact]
    public void The_domain_s_folders_use_only_what_lies_below_them() =>
        Assert.Empty(Violations("src/GevinstBot.Domain", "GevinstBot.Domain", DomainMayUse));

    [Theory]
    [InlineData("GevinstBot.Domain", new[] { "NodaTime" }, new string[0])]
    [InlineData("AdaptiveCards", new[] { "Newtonsoft.Json" }, new string[0])]
    [InlineData("GevinstBot.Teams", null, new[] { "AdaptiveCards" })]
    [InlineData("GevinstBot.EmbeddedTables", null, new string[0])]
    [InlineData("GevinstBot.LocalTeams", null, new[] { "GevinstBot.EmbeddedTables" })]
    [InlineData("GevinstBot", null, new[] { "GevinstBot.Domain", "GevinstBot.EmbeddedTables", "GevinstBot.Teams" })]
    [InlineData("GevinstBot.Demo", null, new[] { "GevinstBot", "GevinstBot.LocalTeams" })]
    public void A_project_references_only_what_its_arrow_allows(string project, string[]? packages, string[] projects)
    {
        var file = XDocument.Load(RepositoryRoot.PathOf("src", project, $"{project}.csproj"));
        if (packages is not null)
            Assert.Equal(packages, file.Descendants("PackageReference").Select(p => p.Attribute("Include")!.Value));
        Assert.Equal(projects, file.Descendants("ProjectReference").Select(p => Path.GetFileNameWithoutExtension(p.Attribute("Include")!.Value)));
    }

    [Fact]
    public void In_the_product_only_the_handler_and_the_messenger_know_the_bot_s_types() => Assert.Equal(
        ["BotHandler.cs", "ChatCalls.cs", "Messenger.cs", "TeamCalls.cs"],
        Directory.GetFiles(RepositoryRoot.PathOf("src", "GevinstBot"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && File.ReadAllText(file).Contains("Microsoft.Bot.", StringComparison.Ordinal))
            .Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));

    private static List<string> Violations(string folder, string root, Dictionary<string, string[]> mayUse)
    {
        var violations = new List<string>();
        foreach (var (slice, allowed) in mayUse)
        {
            var path = RepositoryRoot.PathOf([.. folder.Split('/'), slice]);
            foreach (var file in Directory.Exists(path) ? Directory.GetFiles(path, "*.cs", SearchOption.AllDirectories) : [])
            {
                violations.AddRange(Names().Matches(File.ReadAllText(file))
                    .Where(name => name.Groups["root"].Value == root && mayUse.ContainsKey(name.Groups["slice"].Value))
                    .Select(name => name.Groups["slice"].Value)
                    .Where(used => used != slice && !allowed.Contains(used))
                    .Distinct()
                    .Select(used => $"{slice} -> {used} in {Path.GetFileName(file)}"));
            }
        }
        return violations;
    }

    [GeneratedRegex(@"\b(?<root>GevinstBot(\.Domain)?)\.(?<slice>[A-Z][A-Za-z]+)\b(?!\.csproj)")]
    private static partial Regex Names();
}
