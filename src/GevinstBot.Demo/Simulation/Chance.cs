namespace GevinstBot.Demo.Simulation;

/// <summary>
/// All chance of a simulation, from one seed. Each decision draws from a source of its own, named after what is decided, so that
/// a new kind of round doesn't change what people do with the others.
/// </summary>
public sealed class Chance(int seed)
{
    public Random For(params ReadOnlySpan<string> names)
    {
        // FNV-1a: string.GetHashCode gives another number in every process.
        var hash = 2166136261u ^ (uint)seed;
        foreach (var letter in string.Join('|', names!))
            hash = (hash ^ letter) * 16777619u;
        return new Random((int)(hash ^ (hash >> 15)));
    }
}
