using GevinstBot.Domain.Delivery;

namespace GevinstBot.Domain.Roadmap;

/// <summary>The road map is looked at when somebody likes; what is overdue comes to the next meeting, as an action does.</summary>
public static class RoadmapRhythm
{
    public static readonly RoundKind Kind = new("roadmap");

    /// <summary>How many days its card can be pressed.</summary>
    public const int Days = 30;
}
