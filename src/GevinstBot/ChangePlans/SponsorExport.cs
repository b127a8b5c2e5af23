using GevinstBot.Documents;
using GevinstBot.Domain.Documents;
using GevinstBot.Network;

namespace GevinstBot.ChangePlans;

/// <summary>A sponsor's page as a Word document, as things stood when its link was made.</summary>
public sealed class SponsorExport(SponsorReader reader, PersonTexts texts) : WordExport
{
    public override string Kind => "sponsor-page";

    public override string Folder => "sponsorside";

    public override async Task<ExportedFile?> FileAsync(ExportLink link, CancellationToken ct)
    {
        if (link.Which is not { } initiative || await reader.FactsAsync(initiative, link.Made, ct) is not { } facts)
            return null;
        var local = texts.In(link.Language);
        return new ExportedFile(local["sponsor-page.file", initiative], SponsorDocument.For(facts, local).ToBytes());
    }
}
