using GevinstBot.Network;

namespace GevinstBot.Register;

/// <summary>What a network is set up from, as data: the regions with their organisations, and the catalogue of indicators.</summary>
public sealed class SetupReader(bool hasDirectory)
{
    private readonly FileMap _data = NetworkFile.Root(Read())!;

    /// <summary>Whether people are known by name or e-mail alone; without, their object id is asked for.</summary>
    public bool HasDirectory => hasDirectory;

    public IReadOnlyList<string> Regions => [.. Maps(_data, "regions").Select(region => region.Text("name")!)];

    public IReadOnlyList<FileMap> OrganizationsOf(string region) =>
        [.. Maps(_data, "regions").Where(known => known.Text("name") == region).SelectMany(known => Maps(known, "organizations"))];

    public IReadOnlyList<FileMap> Indicators => [.. Maps(_data, "indicators")];

    /// <summary>The same by area, in the catalogue's order.</summary>
    public IReadOnlyList<IGrouping<string, FileMap>> Areas => [.. Indicators.GroupBy(one => one.Text("area")!)];

    private static IEnumerable<FileMap> Maps(FileMap of, string key) => of.List(key).OfType<FileMap>();

    private static string Read()
    {
        using var stream = typeof(SetupReader).Assembly.GetManifestResourceStream("Register/setup.yaml")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
