namespace GevinstBot.Network;

/// <summary>How the network stands in the store. Without a name and without damage, there has never been one.</summary>
/// <param name="Name">The version that counts; null where there is none, or nobody can tell which.</param>
/// <param name="Text">Its text, byte for byte; null where it can't be had.</param>
/// <param name="Version">The same, read.</param>
/// <param name="Damage">What is broken; null where it can be gone on with, or there is none.</param>
public sealed record NetworkStanding(string? Name, string? Text, NetworkVersion? Version, FileProblem? Damage)
{
    public static NetworkStanding None { get; } = new(null, null, null, null);

    public static NetworkStanding Broken(string? name, string? text, string key, params string[] arguments) =>
        new(name, text, null, new FileProblem(Line: 0, key, arguments));
}
