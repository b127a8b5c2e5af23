using GevinstBot.Documents;
using NodaTime;
using Language = GevinstBot.Domain.Network.Language;

namespace GevinstBot.Tests.Documents;

/// <summary>A document for an archive, read back: its claim, its structure, and that its letters can be searched.</summary>
public sealed class PdfDocumentTests
{
    [Fact]
    public void Whoever_hears_it_hears_its_headings_and_tables_and_its_letters_can_be_searched()
    {
        using var read = new PdfReading(Short);
        using var large = new PdfReading(Long);

        Assert.Equal(("2", "A"), read.Says);
        Assert.Equal(("Referat", "nb-NO", true), (read.Title, read.Language, read.IsTagged));
        Assert.Subset(read.Structure.ToHashSet(), new HashSet<string> { "/H1", "/H2", "/P", "/Table", "/TR" });
        Assert.Empty(read.FontsWithoutLetters);
        Assert.True(large.Pages > 3, $"{large.Pages} pages");
    }

    /// <summary>An archive takes no empty boxes, and nobody could read them.</summary>
    [Fact]
    public void A_letter_that_the_font_lacks_stands_as_its_number()
    {
        Assert.Equal("«Åse» – 12,5 % − 3, Łódź, Ελλάδα, Киев", PdfFonts.Writable("«Åse» – 12,5 % − 3, Łódź, Ελλάδα, Киев"));
        Assert.Equal("Bra [U+1F642], [U+6E2C][U+5B9A]!", PdfFonts.Writable("Bra 🙂\uFE0F, 測定!"));
    }

    private static byte[] Short => Made(1);

    private static byte[] Long => Made(60);

    private static byte[] Made(int times)
    {
        var document = new WordDocument("Referat", Language.Bokmål, Instant.FromUtc(2026, 11, 17, 14, 2)).Heading("Saker");
        for (var time = 0; time < times; time++)
        {
            document.Subheading($"{time + 1}. Ventetid").Paragraph("«Åse» – 12,5 % − 3 → ja.\nČáhcesuolu, Łódź, Ελλάδα, Киев, 測定, 🙂")
                .Labelled("Beslutning:", new string('x', 300)).List(["én", "to"])
                .Table("Aksjoner", ["Aksjon", "Frist"], [["Rydd", "01.12.2026"]]);
        }
        return document.ToPdf();
    }
}
