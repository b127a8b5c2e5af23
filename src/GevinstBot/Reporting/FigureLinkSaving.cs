using GevinstBot.Documents;
using GevinstBot.Domain.Network;
using GevinstBot.Reporting.Figures;
using NodaTime;

namespace GevinstBot.Reporting;

/// <summary>Makes the link to a file's refused rows, anew each time they are shown to whoever sent them.</summary>
public sealed class FigureLinkSaving(RefusedRowsExport export, ExportLinks links)
{
    /// <returns>Null when no row is refused, or the program has no address.</returns>
    public Task<Uri?> LinkAsync(string kept, FigurePlan plan, Instant now, CancellationToken ct) => plan.Reading.Refused.Count == 0
        ? Task.FromResult<Uri?>(null)
        : links.MakeAsync(export, kept, Language.Bokmål, now, ct);
}
