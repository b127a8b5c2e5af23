using System.Reflection;

namespace GevinstBot.TestKit;

/// <summary>Where the repository lies: the build writes it down, so tests don't depend on the working directory.</summary>
public static class RepositoryRoot
{
    public static string Directory { get; } = BuildFact("RepositoryRoot");

    public static string PathOf(params string[] parts) => Path.Combine([Directory, .. parts]);

    internal static string BuildFact(string key) =>
        FindBuildFact(key) ?? throw new InvalidOperationException($"The build left {key} empty.");

    internal static string? FindBuildFact(string key) =>
        typeof(RepositoryRoot).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().SingleOrDefault(fact => fact.Key == key)?.Value;
}
