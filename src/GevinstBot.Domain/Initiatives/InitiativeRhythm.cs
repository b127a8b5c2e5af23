using GevinstBot.Domain.Delivery;

namespace GevinstBot.Domain.Initiatives;

/// <summary>A lead looks at the initiatives when they like: nobody is asked or reminded.</summary>
public static class InitiativeRhythm
{
    public static readonly RoundKind Kind = new("initiatives");
}
