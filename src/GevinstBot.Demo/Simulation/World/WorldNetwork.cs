namespace GevinstBot.Demo.Simulation.World;

/// <summary>The network file of a world: the one that was named, the demo's, or a part of that in a file of its own.</summary>
public sealed class WorldNetwork : IDisposable
{
    private readonly bool _isOwn;

    private WorldNetwork(string path, bool isOwn) => (Path, _isOwn) = (path, isOwn);

    public string Path { get; }

    public static WorldNetwork Of(WorldPlan plan, Chance chance)
    {
        var whole = plan.Request.NetworkFile ?? System.IO.Path.Combine(AppContext.BaseDirectory, "demo.yaml");
        if (plan.Organizations is not { } count)
            return new WorldNetwork(whole, isOwn: false);
        var path = System.IO.Path.GetTempFileName();
        File.WriteAllText(path, SmallNetwork.Of(File.ReadAllText(whole), count, chance.For("network")));
        return new WorldNetwork(path, isOwn: true);
    }

    public void Dispose()
    {
        if (_isOwn)
            File.Delete(Path);
    }
}
