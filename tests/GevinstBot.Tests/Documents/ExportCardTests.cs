using GevinstBot.Documents;
using GevinstBot.Domain.Network;
using GevinstBot.Meetings;
using GevinstBot.Register;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Tests.Documents;

public sealed class ExportCardTests
{
    private static readonly Uri Root = new("https://gevinstbot.example.no");

    [Theory]
    [InlineData(Language.Bokmål, "nb")]
    [InlineData(Language.English, "en")]
    public void What_is_handed_out(Language language, string tag)
    {
        var texts = new TextCatalog().In(language);
        var meeting = Meeting.OfMonth(new LocalDate(2026, 11, 17), new LocalTime(13, 0));
        var earlier = MinutesCommand.Button(Meeting.OfMonth(new LocalDate(2026, 10, 20), new LocalTime(13, 0)), texts);
        earlier.Title = texts["minutes-export.other", texts.Date(new LocalDate(2026, 10, 20))];

        Check(ExportCard.For(NetworkExport.Words(texts), new Uri(Root, "nettverk/0a1b2c3d.yaml"), texts), "network");
        Check(ExportCard.For(MinutesExport.Words(meeting, texts), new Uri(Root, "referat/0a1b2c3d.docx"), texts), "minutes");
        Check(ExportCard.For(MinutesExport.Words(meeting, texts), new Uri(Root, "referat/0a1b2c3d.docx"), texts, [earlier]), "minutes-others");

        void Check(PromptCard card, string state) => Golden.Matches(card.Card, $"Documents/ExportCard.{state}.{tag}");
    }
}
