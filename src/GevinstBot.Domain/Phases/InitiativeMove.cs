using GevinstBot.Domain.Network;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Domain.Phases;

/// <summary>An initiative's last day has become another.</summary>
/// <param name="Initiative">Which.</param>
/// <param name="From">The last day when the day of the change began.</param>
/// <param name="To">The last day now.</param>
/// <param name="Day">The day on which it was seen: what is changed back on the day itself was a slip.</param>
public sealed record InitiativeMove(InitiativeId Initiative, LocalDate From, LocalDate To, LocalDate Day)
{
    /// <summary>Names its round.</summary>
    public string Id => $"{Initiative}-{LocalDatePattern.Iso.Format(Day)}";

    /// <summary>Whether an <see cref="Id"/> names a move of this one: what follows is a day.</summary>
    public static bool IsOf(string id, InitiativeId initiative) =>
        id.Length == initiative.Value.Length + 11 && id.StartsWith($"{initiative}-", StringComparison.Ordinal);

    /// <summary>
    /// How many whole months later it ends; fewer than none when earlier. Plans count in months. From the last of June to the last of
    /// December are six, and as many back.
    /// </summary>
    public int Months => From <= To ? Between(From, To) : -Between(To, From);

    private static int Between(LocalDate first, LocalDate last) => Period.Between(first, last, PeriodUnits.Months).Months;
}
