using GevinstBot.TestKit;

namespace GevinstBot.Tests;

/// <summary>
/// What was seen, in docs/proofs: made by the test that saw it, so that it is never old. <c>UPDATE_PROOFS=1 dotnet test</c> rewrites it.
/// </summary>
internal static class Proof
{
    public static void Matches(string name, params IReadOnlyList<string> parts)
    {
        var path = RepositoryRoot.PathOf("docs", "proofs", name);
        var seen = string.Join("\n\n", parts).Replace('\u00a0', ' ') + "\n";
        if (IsUpdated)
            File.WriteAllText(path, seen);
        Assert.True(File.Exists(path), $"There is no {path}; run the test once with UPDATE_PROOFS=1 and look at it.");
        Assert.Equal(File.ReadAllText(path), seen);
    }

    /// <summary>A card as its words, a line each.</summary>
    public static string Card(string words) => $"```\n{words.Trim()}\n```";

    public static bool IsUpdated => Environment.GetEnvironmentVariable("UPDATE_PROOFS") == "1";
}
