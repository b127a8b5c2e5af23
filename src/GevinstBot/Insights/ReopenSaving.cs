using GevinstBot.Audit;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Delivery;
using GevinstBot.Rounds;
using GevinstBot.Sending;

namespace GevinstBot.Insights;

/// <summary>Lets an organisation answer after the lock: logged first, and whoever is let in is told at once.</summary>
public sealed class ReopenSaving(ReopeningTable reopenings, AuditLog audit, DeliveryWake wake)
{
    private static readonly AuditAct Act = new("reopen");

    public async Task OpenAsync(Reopening reopening, CancellationToken ct)
    {
        await audit.WriteAsync(
            new AuditedAct(Act, reopening.By, reopening.At) { About = reopening.Round.ToString(), Whose = reopening.Subject }, ct);
        await reopenings.OpenAsync(reopening, ct);
        wake.Call();
    }
}
