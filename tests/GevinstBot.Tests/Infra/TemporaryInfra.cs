using GevinstBot.TestKit;

namespace GevinstBot.Tests.Infra;

/// <summary>A copy of infra/ to change, or to let the compiler write in.</summary>
internal sealed class TemporaryInfra : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("infra").FullName;

    public TemporaryInfra()
    {
        var root = RepositoryRoot.PathOf("infra");
        foreach (var file in Directory.GetFiles(root, "*", SearchOption.AllDirectories))
        {
            var copy = PathOf(Path.GetRelativePath(root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string PathOf(string file) => Path.Combine(_folder, file);

    public void Replace(string file, string old, string @new)
    {
        var text = File.ReadAllText(PathOf(file));
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(PathOf(file), text.Replace(old, @new, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
