using GevinstBot.Domain.Delivery;

namespace GevinstBot.Domain.ChangePlans;

/// <summary>A change plan is looked at when somebody likes: nobody is asked or reminded.</summary>
public static class ChangePlanRhythm
{
    public static readonly RoundKind Kind = new("change-plan");
}
