using System.Text.RegularExpressions;
using GevinstBot.TestKit;

namespace GevinstBot.Clients.Tests.Infra;

[Trait("Lane", "Slow")]
public sealed partial class BicepTests
{
    private static readonly string Root = RepositoryRoot.PathOf("infra");

    [Fact]
    public async Task Every_file_is_Bicep()
    {
        var files = Directory.GetFiles(Root, "*.bicep*", SearchOption.AllDirectories);

        Assert.Contains(Path.Combine(Root, "main.bicep"), files);
        Assert.Equal("", await ComplaintsAsync(files));
    }

    [Fact]
    public async Task A_file_that_is_not_Bicep_is_noticed()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, "param name string = \nresource {");
            Assert.NotEqual("", await ComplaintsAsync([file]));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Every_module_exists_and_is_used()
    {
        var used = Module().Matches(Main).Select(match => match.Groups[1].Value);
        var there = Directory.GetFiles(Path.Combine(Root, "modules")).Select(file => $"modules/{Path.GetFileName(file)}");

        Assert.Equal(there.Order(), used.Order());
    }

    [Fact]
    public void The_example_sets_only_parameters_that_exist()
    {
        var example = File.ReadAllText(Path.Combine(Root, "main.bicepparam"));

        Assert.Subset(Parameters(Main), Parameters(example));
    }

    [Fact]
    public void Every_parameter_says_what_it_is_for() =>
        Assert.All(Directory.GetFiles(Root, "*.bicep", SearchOption.AllDirectories), file =>
        {
            var text = File.ReadAllText(file);
            Assert.Equal(Parameters(text).Count, DescribedParameter().Count(text));
        });

    [Theory]
    [InlineData("Bot__MicrosoftAppType: 'UserAssignedMSI'")]
    [InlineData("Bot__MicrosoftAppId: identity.outputs.clientId")]
    [InlineData("Bot__MicrosoftAppTenantId: tenant().tenantId")]
    [InlineData("Storage__Endpoint: storage.outputs.tableEndpoint")]
    [InlineData("Network__File: networkFile")]
    public void The_program_gets_its_settings(string setting) =>
        Assert.Contains(setting, Main, StringComparison.Ordinal);

    private static string Main => File.ReadAllText(Path.Combine(Root, "main.bicep"));

    private static async Task<string> ComplaintsAsync(string[] files)
    {
        var script = RepositoryRoot.PathOf("tests", "GevinstBot.Clients.Tests", "Infra", "syntax.cjs");
        return (await NodeScript.RunAsync(script, files)).RequireOutput();
    }

    private static HashSet<string> Parameters(string text) => [.. Parameter().Matches(text).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("^module \\w+ '([^']+)'", RegexOptions.Multiline)]
    private static partial Regex Module();

    [GeneratedRegex(@"^param (\w+)", RegexOptions.Multiline)]
    private static partial Regex Parameter();

    // Other decorators and their lists may stand between the description and the parameter, but no other declaration.
    [GeneratedRegex(@"^@description\([^\n]+\)\n(?:(?:@|\]|  )[^\n]*\n)*param ", RegexOptions.Multiline)]
    private static partial Regex DescribedParameter();
}
