using GevinstBot.Audit;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Delivery;
using GevinstBot.Network;
using GevinstBot.Sending;
using GevinstBot.Storage;

namespace GevinstBot.Postponing;

/// <summary>Moves a round, or puts it back: logged first, on what stood then, and the engine hears of it.</summary>
public sealed class PostponementSaving(Postponements postponements, AuditLog audit, DeliveryWake wake)
{
    private static readonly AuditAct Postponing = new("postpone");
    private static readonly AuditAct Undoing = new("undo-postponement");

    /// <returns>False when somebody else moved it at the same moment, and nothing was stored.</returns>
    public async Task<bool> SaveAsync(Postponement postponement, CancellationToken ct)
    {
        var act = new AuditedAct(postponement.IsStanding ? Postponing : Undoing, postponement.By, postponement.At)
        {
            About = postponement.Round.ToString(),
        };
        var basedOn = postponements.VersionOf(postponement.Round);
        var result = await audit.AroundAsync(act, () => postponements.StoreAsync(basedOn, postponement, ct), ct);
        wake.Call();
        return result.Outcome is not StoreOutcome.Overtaken;
    }
}
