using GevinstBot.Domain.Network;
using GevinstBot.Domain.Pulse;
using GevinstBot.Network;

namespace GevinstBot.Pulse;

/// <summary>
/// <c>pulseCadence: { prepare: 6, manage: 3, reinforce: 4 }</c>: how many months there usually are from one pulse to the next.
/// </summary>
public sealed class UsualCadenceSection : NetworkSection<UsualCadence>
{
    private const int MostMonths = 12;

    protected override UsualCadence Read(SectionReader root, Roster roster)
    {
        var usual = UsualCadence.Product;
        if (root.OptionalMap("pulseCadence") is not { } reader)
            return usual;
        usual = new UsualCadence(
            Months(reader, ChangePhase.Prepare), Months(reader, ChangePhase.Manage), Months(reader, ChangePhase.Reinforce));
        reader.RefuseUnknownKeys();
        return usual;
    }

    private static int Months(SectionReader reader, ChangePhase phase) =>
        reader.WholeNumber(phase.Key(), UsualCadence.Product.In(phase), least: 1, MostMonths);
}
