using System.Text;
using GevinstBot.Documents;
using GevinstBot.Domain.Documents;

namespace GevinstBot.Reporting;

/// <summary>The refused rows of a file of figures, each with why, to correct and send again.</summary>
public sealed class RefusedRowsExport(FigureFileTable files) : Export
{
    private const string Name = "avvist";

    public override string Kind => "refused-rows";

    public override string Folder => "tall";

    public override string Extension => "csv";

    public override string MediaType => "text/csv; charset=utf-8";

    public override async Task<ExportedFile?> FileAsync(ExportLink link, CancellationToken ct) =>
        link.Which is { } kept && await files.RefusedAsync(kept, ct) is { } rows
            ? new ExportedFile(Name, Encoding.UTF8.GetBytes(rows))
            : null;
}
