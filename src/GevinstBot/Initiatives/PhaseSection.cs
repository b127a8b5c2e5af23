using GevinstBot.Domain.Initiatives;
using GevinstBot.Domain.Network;
using GevinstBot.Network;

namespace GevinstBot.Initiatives;

/// <summary><c>phases: [Idé, Konsept, …]</c>: what the region calls the phases of its initiatives, in their order.</summary>
public sealed class PhaseSection : NetworkSection<RegionPhases>
{
    protected override RegionPhases Read(SectionReader root, Roster roster)
    {
        var names = root.Texts("phases");
        foreach (var twice in names.GroupBy(name => name.Value).SelectMany(same => same.Skip(1)))
            root.Note(twice.Line, "file.twice", twice.Value);
        return names.Count == 0 ? RegionPhases.Usual : new RegionPhases([.. names.Select(name => name.Value)]);
    }
}
