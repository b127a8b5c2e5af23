using GevinstBot.Documents;
using GevinstBot.Domain.Documents;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Texts;
using NodaTime.Text;

namespace GevinstBot.Explaining;

/// <summary>The director's page as a Word document.</summary>
public sealed class OnePageExport(OnePageReader reader, CurrentNetwork network, TextCatalog texts) : WordExport
{
    public override string Kind => "one-page";

    public override string Folder => "direktor";

    public override async Task<ExportedFile?> FileAsync(ExportLink link, CancellationToken ct)
    {
        if (link.Which is not { } which || network.Roster.Find(new OrganizationId(which)) is not { } organization)
            return null;
        var (page, local) = (await reader.OfAsync(organization, link.Made, ct), texts.In(link.Language));
        return new ExportedFile(
            local["one-page-document.file", organization.ShortName, LocalDatePattern.Iso.Format(page.Today)],
            OnePageDocument.For(page, network.Roster, local, link.Made).ToBytes());
    }
}
