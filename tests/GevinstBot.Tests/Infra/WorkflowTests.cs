using System.Text.RegularExpressions;
using GevinstBot.TestKit;
using YamlDotNet.Serialization;

namespace GevinstBot.Tests.Infra;

/// <summary>What can be said of the workflow without GitHub.</summary>
public sealed partial class WorkflowTests
{
    private static readonly string Text = File.ReadAllText(RepositoryRoot.PathOf(".github", "workflows", "deploy.yml"));

    private static readonly Dictionary<object, object> Workflow = new DeserializerBuilder().Build().Deserialize<Dictionary<object, object>>(Text);

    private static readonly string[] Allowed = ["contents: read", "id-token: write"];

    private static Dictionary<string, Dictionary<object, object>> Jobs =>
        Map(Workflow["jobs"]).ToDictionary(job => (string)job.Key, job => Map(job.Value));

    [Fact]
    public void It_has_no_secret_and_names_none() =>
        Assert.DoesNotMatch(@"secrets[.\[]|client-secret|creds:", Text);

    [Fact]
    public void A_job_may_read_the_code_and_only_one_that_is_tied_to_an_environment_may_sign_in_to_Azure()
    {
        var always = Assert.Single(Map(Workflow["permissions"]));
        Assert.Equal("contents: read", $"{always.Key}: {always.Value}");
        Assert.All(Jobs, job =>
        {
            var signsIn = Used(job.Value).Any(name => name.StartsWith("azure/login@", StringComparison.Ordinal));
            var may = job.Value.TryGetValue("permissions", out var permissions) ? Map(permissions) : [];
            Assert.Equal(signsIn, may.ContainsKey("id-token"));
            Assert.Equal(signsIn, job.Value.ContainsKey("environment"));
            Assert.All(may, permission => Assert.Contains($"{permission.Key}: {permission.Value}", Allowed));
        });
    }

    [Fact]
    public void A_condition_of_a_job_asks_for_no_variable_that_only_its_environment_has() =>
        Assert.All(Jobs.Values.Where(job => job.ContainsKey("if")), job => Assert.DoesNotMatch(@"vars\.(?!DEPLOY_TO_AZURE\b)", (string)job["if"]));

    [Fact]
    public void Nothing_is_deployed_that_was_not_tested_and_production_comes_after_test()
    {
        Assert.Equal("test", Jobs["deploy-test"]["needs"]);
        Assert.Equal("deploy-test", Jobs["deploy-production"]["needs"]);
        Assert.Contains("refs/tags/v", (string)Jobs["deploy-test"]["if"], StringComparison.Ordinal);
        Assert.EndsWith("--what-if", Runs(Jobs["what-if"]).Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_command_is_a_script_of_the_repository_and_nothing_of_the_event_is_written_into_it() =>
        Assert.All(Jobs.Values.SelectMany(Runs), command =>
        {
            Assert.DoesNotContain("${{", command, StringComparison.Ordinal);
            Assert.True(File.Exists(RepositoryRoot.PathOf(command.Split(' ')[0])), command);
        });

    [Fact]
    public void Every_step_of_somebody_else_has_a_version_and_every_job_an_end()
    {
        Assert.All(Jobs.Values, job => Assert.True(job.ContainsKey("timeout-minutes")));
        Assert.All(Jobs.Values.SelectMany(Used), name => Assert.Matches(Versioned(), name));
    }

    private static IEnumerable<Dictionary<object, object>> Steps(Dictionary<object, object> job) => ((List<object>)job["steps"]).Select(Map);

    private static IEnumerable<string> Used(Dictionary<object, object> job) =>
        Steps(job).Where(step => step.ContainsKey("uses")).Select(step => (string)step["uses"]);

    private static IEnumerable<string> Runs(Dictionary<object, object> job) =>
        Steps(job).Where(step => step.ContainsKey("run")).Select(step => (string)step["run"]);

    private static Dictionary<object, object> Map(object node) => (Dictionary<object, object>)node;

    [GeneratedRegex(@"^(actions|azure)/[a-z-]+@v\d+$")]
    private static partial Regex Versioned();
}
