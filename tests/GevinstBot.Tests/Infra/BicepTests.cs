using System.Text.RegularExpressions;
using GevinstBot.TestKit;

namespace GevinstBot.Tests.Infra;

/// <summary>What Bicep's own compiler and linter say of the files.</summary>
[Trait("Lane", "Slow")]
public sealed partial class BicepTests
{
    private static readonly string Root = RepositoryRoot.PathOf("infra");

    public static TheoryData<string> Files => [.. Named("*.bicep").Concat(Named("*.bicepparam"))];

    [BicepTheory]
    [MemberData(nameof(Files))]
    public async Task The_compiler_and_the_linter_have_nothing_to_say(string file)
    {
        var path = Path.Combine(Root, file);
        var built = await (file.EndsWith(".bicepparam", StringComparison.Ordinal)
            ? Bicep.RunAsync("build-params", path, "--stdout")
            : Bicep.RunAsync("build", path, "--stdout"));
        var linted = await Bicep.RunAsync("lint", path);

        Assert.Equal((0, "", 0, ""), (built.ExitCode, built.Complaints, linted.ExitCode, linted.Complaints + linted.Stdout));
    }

    [BicepFact]
    public async Task A_setting_that_Azure_does_not_know_is_noticed()
    {
        using var folder = new TemporaryInfra();
        folder.Replace(Path.Combine("modules", "storage.bicep"), "allowSharedKeyAccess", "allowSharedKeyAcces");

        var built = await Bicep.RunAsync("build", folder.PathOf("main.bicep"), "--stdout");

        Assert.Contains("BCP089", built.Complaints, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_module_exists_and_is_used()
    {
        var used = Named("*.bicep").SelectMany(file => Module().Matches(File.ReadAllText(Path.Combine(Root, file)))).Select(match => match.Groups[1].Value);
        var there = Named("*.bicep").Where(file => file.StartsWith("modules", StringComparison.Ordinal)).Select(file => file.Replace('\\', '/'));

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
