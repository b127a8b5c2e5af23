using System.Diagnostics;
using GevinstBot.TestKit;

namespace GevinstBot.Tests.Infra;

/// <summary>A folder with a stand-in for <c>az</c> in it, and what that was asked.</summary>
internal sealed class ScriptedAzure : IDisposable
{
    public const string AppId = Deployment.AppId;

    private static readonly string[] Changing = ["create", "update", "build", "PATCH", "delete"];

    private readonly string _folder = Directory.CreateTempSubdirectory("az").FullName;

    public ScriptedAzure()
    {
        File.CreateSymbolicLink(PathOf("az"), RepositoryRoot.PathOf("tests", "GevinstBot.Tests", "Infra", "az.sh"));
        File.WriteAllText(PathOf("network.yaml"), "region: Helse Sør-Øst\n");
    }

    public IReadOnlyList<string> Calls => File.ReadAllLines(PathOf("calls"));

    /// <summary>The words of each call that changes something, without what it is given.</summary>
    public IReadOnlyList<string> Changes =>
        [.. Calls.Select(call => call.Replace("rest --method", "rest", StringComparison.Ordinal).Split(" --")[0])
            .Select(words => words.Replace("rest", "rest --method", StringComparison.Ordinal))
            .Where(words => Changing.Any(word => words.EndsWith(word, StringComparison.Ordinal)))];

    /// <summary>What the deployment got from the script.</summary>
    public string Environment => File.ReadAllText(PathOf("environment"));

    /// <summary>What the script said.</summary>
    public Task<string> DeployAsync(string stage, params string[] more) => DeployOnAsync(stage, PathOf("network.yaml"), more);

    /// <summary>The same on another network.</summary>
    public async Task<string> DeployOnAsync(string stage, string network, params string[] more)
    {
        var start = new ProcessStartInfo("bash", [RepositoryRoot.PathOf("infra", "deploy.sh"), stage, network, .. more])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = $"{_folder}:{System.Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["AZ_FOLDER"] = _folder;
        start.Environment["IMAGE_TAG"] = "1.2.3";
        using var process = Process.Start(start)!;
        var stdout = process.StandardOutput.ReadToEndAsync();
        var stderr = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await stderr);
        return await stdout;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string PathOf(string file) => Path.Combine(_folder, file);
}
