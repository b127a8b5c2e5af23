using GevinstBot.Domain.Network;

namespace GevinstBot.Domain.Initiatives;

/// <summary>The phases that initiatives go through, in their order. Data, since each region has its own.</summary>
public sealed record RegionPhases(IReadOnlyList<string> Names)
{
    /// <summary>Where the network file names none.</summary>
    public static RegionPhases Usual { get; } = new(["Idé", "Konsept", "Planlegge", "Gjennomføre", "Avslutte", "Realisere"]);

    /// <summary>Those that can be chosen: also what an initiative is in already that the region has no longer in its list.</summary>
    public IReadOnlyList<string> ChoosableFor(Initiative initiative) =>
        Names.Contains(initiative.Phase) ? Names : [initiative.Phase, .. Names];
}
