using GevinstBot.Documents;
using GevinstBot.Domain.Documents;
using GevinstBot.Texts;

namespace GevinstBot.Phases;

/// <summary>An initiative's status at a change of phase as a Word document.</summary>
public sealed class PhaseStatusExport(PhaseReader reader, TextCatalog texts) : WordExport
{
    public override string Kind => "phase-status";

    public override string Folder => "fasestatus";

    public override async Task<ExportedFile?> FileAsync(ExportLink link, CancellationToken ct)
    {
        if (link.Which is not { } change || await reader.OfAsync(change, link.Made, ct) is not { } facts)
            return null;
        var local = texts.In(link.Language);
        return new ExportedFile(local["phase-status.file", change], PhaseStatusDocument.For(facts, local).ToBytes());
    }
}
