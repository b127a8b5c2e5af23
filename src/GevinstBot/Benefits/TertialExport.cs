using GevinstBot.Documents;
using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Documents;
using GevinstBot.Texts;

namespace GevinstBot.Benefits;

/// <summary>A tertial's package as a Word document.</summary>
public sealed class TertialExport(TertialReader reader, TextCatalog texts) : WordExport
{
    public override string Kind => "tertial";

    public override string Folder => "tertialpakke";

    public override async Task<ExportedFile?> FileAsync(ExportLink link, CancellationToken ct)
    {
        if (!ReportingPeriod.TryParse(link.Which, out var period))
            return null;
        var facts = await reader.OfAsync(new BenefitTertial(period), link.Made, ct);
        var local = texts.In(link.Language);
        return new ExportedFile(local["tertial.file", period.Text], TertialDocument.For(facts, local).ToBytes());
    }
}
