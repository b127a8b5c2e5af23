using NodaTime;

namespace GevinstBot.Domain.Network;

/// <summary>The three phases of a change in PROSCI, beside the phases of the project that brings it.</summary>
public enum ChangePhase
{
    Prepare,
    Manage,
    Reinforce,
}

public static class ChangePhases
{
    public static IReadOnlyList<ChangePhase> InOrder { get; } = [.. Enum.GetValues<ChangePhase>().Order()];

    /// <summary>By these a file and a text's key name them.</summary>
    public static IReadOnlyDictionary<string, ChangePhase> Keys { get; } = InOrder.ToDictionary(Key);

    public static string Key(this ChangePhase phase) => phase switch
    {
        ChangePhase.Prepare => "prepare",
        ChangePhase.Manage => "manage",
        ChangePhase.Reinforce => "reinforce",
    };

    /// <summary>
    /// In which of them a change is. Each region names the phases of its projects itself, so it is told from their order: the first half
    /// prepares, the last one reinforces, and those between carry out. When the project is over the line has the change, and reinforces.
    /// </summary>
    /// <param name="initiative">What brings the change.</param>
    /// <param name="phases">The region's, in their order.</param>
    /// <param name="day">The day.</param>
    public static ChangePhase Of(Initiative initiative, IReadOnlyList<string> phases, LocalDate day)
    {
        if (initiative.IsClosed(day))
            return ChangePhase.Reinforce;
        var at = phases.Index().Where(phase => phase.Item == initiative.Phase).Select(phase => (int?)phase.Index).FirstOrDefault();
        return at switch
        {
            // A phase that the region has no longer in its list: neither the beginning nor the end.
            null => ChangePhase.Manage,
            { } place when place < phases.Count / 2 => ChangePhase.Prepare,
            { } place when place == phases.Count - 1 => ChangePhase.Reinforce,
            _ => ChangePhase.Manage,
        };
    }
}
