using GevinstBot.Documents;
using GevinstBot.Domain.Documents;
using GevinstBot.Pages;
using GevinstBot.Reporting.Figures;
using GevinstBot.Sending;
using Microsoft.Extensions.Options;
using NodaTime;

namespace GevinstBot.Reporting;

/// <summary>Makes the link to a file's refused rows, anew each time they are shown to whoever sent them.</summary>
public sealed class FigureLinkSaving(RefusedRowsExport export, ExportLinkTable links, Instance instance, IOptions<SiteOptions> site)
{
    /// <returns>Null when no row is refused, or the program has no address.</returns>
    public async Task<Uri?> LinkAsync(string kept, FigurePlan plan, Instant now, CancellationToken ct)
    {
        if (plan.Reading.Refused.Count == 0 || site.Value.Root is not { } root)
            return null;
        var secret = instance.NewNonce();
        await links.AddAsync(ExportLink.Of(export.Kind, secret, now) with { Which = kept }, ct);
        return export.AddressOf(root, secret);
    }
}
