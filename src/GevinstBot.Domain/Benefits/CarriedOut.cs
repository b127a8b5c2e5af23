using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Benefits;

/// <summary>Gjennomført endring: what the line has changed in how it works, so that a benefit can come.</summary>
/// <param name="Month">When.</param>
/// <param name="What">In the words of whoever reported it.</param>
/// <param name="By">Who reported it; null where a network file says it.</param>
public sealed record CarriedOut(YearMonth Month, string What, PersonId? By)
{
    public const int LongestWhat = 300;

    /// <summary>Whoever reported it.</summary>
    public bool SaysTheSameAs(CarriedOut other) => (Month, What) == (other.Month, other.What);
}
