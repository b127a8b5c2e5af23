using GevinstBot.Audit;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Documents;
using GevinstBot.Domain.Network;
using GevinstBot.Pages;
using GevinstBot.Sending;
using Microsoft.Extensions.Options;
using NodaTime;

namespace GevinstBot.Documents;

/// <summary>Makes the links by which things are fetched as files; who got one is logged first.</summary>
public sealed class ExportLinks(ExportLinkTable links, Instance instance, AuditLog audit, IOptions<SiteOptions> site)
{
    /// <summary>The address; null where the program has none that a browser could reach.</summary>
    /// <param name="export">What is handed out.</param>
    /// <param name="which">Which of its kind; null where there is only one.</param>
    /// <param name="language">In which language.</param>
    /// <param name="act">Who is given it, and when.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Uri?> MakeAsync(Export export, string? which, Language language, AuditedAct act, CancellationToken ct)
    {
        if (site.Value.Root is null)
            return null;
        await audit.WriteAsync(act, ct);
        return await MakeAsync(export, which, language, act.At, ct);
    }

    /// <summary>The same of what its reader has sent themselves: that isn't logged.</summary>
    public async Task<Uri?> MakeAsync(Export export, string? which, Language language, Instant now, CancellationToken ct)
    {
        if (site.Value.Root is not { } root)
            return null;
        var secret = instance.NewNonce();
        await links.AddAsync(ExportLink.Of(export.Kind, secret, now) with { Which = which, Language = language }, ct);
        return export.AddressOf(root, secret);
    }
}
