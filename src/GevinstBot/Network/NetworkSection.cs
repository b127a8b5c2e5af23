using GevinstBot.Domain.Network;

namespace GevinstBot.Network;

/// <summary>A capability's part of the network file. Each capability reads its own, so that the file grows with the product.</summary>
public abstract class NetworkSection
{
    /// <summary>Reads from the file's root; problems are noted in the reader.</summary>
    public abstract object ReadFrom(SectionReader root, Roster roster);
}

/// <typeparam name="T">What the section means, asked for by <see cref="NetworkVersion.Section{T}"/>.</typeparam>
public abstract class NetworkSection<T> : NetworkSection where T : class
{
    public sealed override object ReadFrom(SectionReader root, Roster roster) => Read(root, roster);

    protected abstract T Read(SectionReader root, Roster roster);
}
