using System.ComponentModel.DataAnnotations;
using GevinstBot.Domain.GroupPulse;

namespace GevinstBot.GroupPulse;

/// <summary>What an administrator may set of målgruppepulser. Section <c>GroupPulse</c>.</summary>
public sealed class GroupPulseOptions
{
    public const string Section = "GroupPulse";

    /// <summary>How many must have answered before anything is shown of them; 5–100. It can be raised and never lowered.</summary>
    [Range(GroupResult.LowestThreshold, 100)]
    public int Threshold { get; set; } = GroupResult.LowestThreshold;
}
