using GevinstBot.Documents;
using GevinstBot.Domain.Documents;
using GevinstBot.Domain.Network;
using GevinstBot.Texts;
using NodaTime.Text;

namespace GevinstBot.Meetings;

/// <summary>A meeting's minutes as a Word document.</summary>
public sealed class MinutesExport(MinutesFactsReader reader, TextCatalog texts) : WordExport
{
    public override string Kind => "minutes";

    public override string Folder => "referat";

    public override async Task<ExportedFile?> FileAsync(ExportLink link, CancellationToken ct)
    {
        if (MeetingId.Parse(link.Which) is not { } meeting || await reader.FindAsync(meeting, ct) is not { } facts)
            return null;
        var local = texts.In(link.Language);
        var name = local["minutes-export.file", LocalDatePattern.Iso.Format(facts.Meeting.Day)];
        return new ExportedFile(name, MinutesDocument.For(facts, local, link.Made).ToBytes());
    }

    public static ExportWords Words(Meeting meeting, LocalTexts texts) => new(
        texts["minutes.summary", texts.Day(meeting.Day)], texts["minutes-export.how"], texts["minutes-export.link"],
        texts["minutes-export.download"]);
}
