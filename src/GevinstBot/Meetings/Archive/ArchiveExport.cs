using System.IO.Compression;
using System.Text;
using GevinstBot.Documents;
using GevinstBot.Domain.Documents;
using GevinstBot.Domain.Network;
using GevinstBot.Texts;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Meetings.Archive;

/// <summary>
/// Approved minutes as an archive takes them: the document as PDF/A, what must be known of it, and the checksums of both. It is made here,
/// where all of it is known: what is handed on through Teams loses who wrote it and when.
/// </summary>
public sealed class ArchiveExport(MinutesFactsReader reader, TextCatalog texts) : Export
{
    public override string Kind => "archive";

    public override string Folder => "arkiv";

    public override string Extension => "zip";

    public override string MediaType => "application/zip";

    public override async Task<ExportedFile?> FileAsync(ExportLink link, CancellationToken ct)
    {
        if (MeetingId.Parse(link.Which) is not { } meeting || await reader.FindAsync(meeting, ct) is not { ApprovedIn: not null } facts)
            return null;
        var local = texts.In(link.Language);
        var name = local["minutes-export.file", LocalDatePattern.Iso.Format(facts.Meeting.Day)];
        return new ExportedFile(name, Packed(facts, name, local, link.Made));
    }

    private static byte[] Packed(MinutesFacts facts, string name, LocalTexts local, Instant made)
    {
        var document = MinutesDocument.For(facts, local, made).ToPdf();
        var metadata = ArchiveJson.For(facts, $"{name}.pdf", document, PdfFile.Conformance, local);
        var sums = $"{ArchiveJson.Print(document)}  {name}.pdf\n{ArchiveJson.Print(metadata)}  metadata.json\n";
        using var file = new MemoryStream();
        using (var package = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(package, $"{name}.pdf", document, facts.Saved.At);
            Add(package, "metadata.json", metadata, facts.Saved.At);
            Add(package, "SHA256SUMS", Encoding.UTF8.GetBytes(sums), facts.Saved.At);
        }
        return file.ToArray();
    }

    private static void Add(ZipArchive package, string name, byte[] content, Instant at)
    {
        var entry = package.CreateEntry(name);
        entry.LastWriteTime = at.ToDateTimeOffset();
        using var write = entry.Open();
        write.Write(content);
    }
}
