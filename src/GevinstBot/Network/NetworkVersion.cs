using GevinstBot.Domain.Network;

namespace GevinstBot.Network;

/// <summary>A network file as imported: who is in it, what each capability read, and what somebody should look at.</summary>
public sealed class NetworkVersion(Roster roster, IReadOnlyList<object> sections, IReadOnlyList<FileProblem> warnings)
{
    public Roster Roster => roster;

    public IReadOnlyList<FileProblem> Warnings => warnings;

    public T Section<T>() where T : class => sections.OfType<T>().Single();
}
