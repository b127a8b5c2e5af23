namespace GevinstBot.TestKit;

/// <summary>The packages of tests/npm, which the build of this project installs.</summary>
public static class Npm
{
    public static string Directory { get; } = RepositoryRoot.BuildFact("NpmDirectory");

    /// <summary>The path of a file in node_modules: <c>Npm.Module("axe-core", "axe.min.js")</c>.</summary>
    public static string Module(params string[] parts) => Path.Combine([Directory, "node_modules", .. parts]);
}
