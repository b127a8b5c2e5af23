using GevinstBot.Documents;
using GevinstBot.Domain.Documents;
using GevinstBot.Network;
using GevinstBot.Texts;
using NodaTime.Text;

namespace GevinstBot.Explaining;

/// <summary>The director's page as a Word document, to be sent on to somebody who isn't in Teams.</summary>
public sealed class OnePageExport(OnePageReader pages, CurrentNetwork network, TextCatalog texts) : WordExport
{
    public override string Kind => "one-page";

    public override string Folder => "direktor";

    public override async Task<ExportedFile?> FileAsync(ExportLink link, CancellationToken ct)
    {
        if (network.Roster.Organizations.FirstOrDefault(one => one.Id.Value == link.Which) is not { } organization)
            return null;
        var page = await pages.OfAsync(organization, link.Made, ct);
        var local = texts.In(link.Language);
        return new ExportedFile(
            local["one-page.file", organization.ShortName, LocalDatePattern.Iso.Format(page.Today)],
            OnePageDocument.For(page, network.Roster, local, link.Made).ToBytes());
    }
}
