using System.Text.RegularExpressions;
using GevinstBot.TestKit;

namespace GevinstBot.Tests.Infra;

/// <summary>What Bicep's own compiler and linter say of the files.</summary>
[Trait("Lane", "Slow")]
public sealed partial class BicepTests
{
    private static readonly string Root = RepositoryRoot.PathOf("infra");

    [BicepTheory]
    [InlineData("main.bicep")]
    [InlineData("registry.bicep")]
    [InlineData("production.bicepparam")]
    [InlineData("test.bicepparam")]
    public async Task What_is_deployed_compiles_without_a_warning(string file)
    {
        var command = Path.GetExtension(file) == ".bicepparam" ? "build-params" : "build";

        var built = await Bicep.RunAsync(command, Path.Combine(Root, file), "--stdout");

        Assert.Equal((0, ""), (built.ExitCode, built.Complaints));
        Assert.StartsWith("{", built.Stdout, StringComparison.Ordinal);
    }

    [BicepTheory]
    [InlineData("*.bicep")]
    [InlineData("*.bicepparam")]
    public async Task The_linter_has_nothing_to_say_of_any_file(string pattern)
    {
        var linted = await Bicep.RunAsync("lint", "--pattern", Path.Combine(Root, "**", pattern));

        Assert.Equal((0, "", ""), (linted.ExitCode, linted.Complaints, linted.Stdout));
    }

    [BicepFact]
    public async Task A_setting_that_Azure_does_not_know_is_noticed()
    {
        using var folder = new TemporaryInfra();
        folder.Replace(Path.Combine("modules", "storage.bicep"), "allowSharedKeyAccess", "allowSharedKeyAcces");

        var linted = await Bicep.RunAsync("lint", "--pattern", folder.PathOf(Path.Combine("**", "*.bicep")));

        Assert.Contains("BCP089", linted.Complaints + linted.Stdout, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_module_exists_and_is_used()
    {
        var used = Named("*.bicep").SelectMany(file => Module().Matches(File.ReadAllText(Path.Combine(Root, file))))
            .Select(match => match.Groups[1].Value);
        var there = Directory.GetFiles(Path.Combine(Root, "modules")).Select(file => $"modules/{Path.GetFileName(file)}");

        Assert.Equal(there.Order(), used.Distinct().Order());
    }

    [Fact]
    public void Every_parameter_says_what_it_is_for() =>
        Assert.All(Named("*.bicep"), file =>
        {
            var text = File.ReadAllText(Path.Combine(Root, file));
            Assert.Equal(Parameter().Count(text), DescribedParameter().Count(text));
        });

    private static IEnumerable<string> Named(string pattern) =>
        Directory.GetFiles(Root, pattern, SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Root, file));

    [GeneratedRegex("^module \\w+ '([^']+)'", RegexOptions.Multiline)]
    private static partial Regex Module();

    [GeneratedRegex(@"^param (\w+)", RegexOptions.Multiline)]
    private static partial Regex Parameter();

    // Other decorators and their lists may stand between the description and the parameter, but no other declaration.
    [GeneratedRegex(@"^@description\([^\n]+\)\n(?:(?:@|\]|  )[^\n]*\n)*param ", RegexOptions.Multiline)]
    private static partial Regex DescribedParameter();
}
