using GevinstBot.Domain.Network;

namespace GevinstBot.Network;

/// <summary>A network file as imported: who is in the network, and what each capability read from it.</summary>
public sealed class NetworkVersion(Roster roster, IReadOnlyList<object> sections)
{
    public Roster Roster => roster;

    public T Section<T>() where T : class => sections.OfType<T>().Single();
}
