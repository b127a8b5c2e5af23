using GevinstBot.Audit;
using GevinstBot.Domain.Audit;
using GevinstBot.Texts;

namespace GevinstBot.Verbs.Checks;

/// <summary>Whether the log is as it was written: nothing in it changed, taken away or put in between.</summary>
public sealed class AuditCheck(IServiceProvider services, CheckPatience patience, LocalTexts texts) : ICheck
{
    public async Task<IReadOnlyList<Finding>> LookAsync(CancellationToken ct)
    {
        (AuditPoint Last, AuditFault? Fault) found = (AuditPoint.Beginning, null);
        var trouble = await patience.TroubleAsync(
            async limit => found = await services.GetRequiredService<AuditReader>().CheckAsync(limit), ct);
        return [trouble is not null ? Finding.Of(trouble, texts["check.audit-not", trouble.Said])
            : found.Fault is null ? Finding.Right(AuditWords.Of(found.Last, found.Fault, texts))
            : Finding.Wrong(AuditWords.Of(found.Last, found.Fault, texts))];
    }
}
