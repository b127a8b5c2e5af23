using GevinstBot.Domain.Figures;

namespace GevinstBot.Domain.Tests.Figures;

/// <summary>What is written beside a file: which indicator and which year it names.</summary>
public sealed class FigureAskTests
{
    [Theory]
    [InlineData("", null, null)]
    [InlineData("tall video 2020", "video", 2020)]
    [InlineData("Her er tall for Videokonsultasjoner, 2026.", "video", 2026)]
    [InlineData("videokonsultasjoner", "video", null)]
    [InlineData("gjennomsnittlig ventetid i antall dager", "ventetid", null)]
    [InlineData("«ventetid»", "ventetid", null)]
    [InlineData("2025 og 2026", null, null)]
    [InlineData("2026, ja 2026", null, 2026)]
    [InlineData("1234 12345 år", null, null)]
    [InlineData("sykefravær", null, null)]
    public void An_indicator_by_any_of_its_names_and_a_year_are_found_among_other_words(string written, string? indicator, int? year)
    {
        var asked = FigureAsk.Read(written, [FigureFiles.Waiting, FigureFiles.Share]);

        Assert.Equal((indicator, year), (asked.Indicator?.Value, asked.Year));
    }

    [Fact]
    public void The_longest_name_counts()
    {
        var longer = FigureFiles.Waiting with { Id = new("ventetid-phv"), Name = "Ventetid, psykisk helsevern", AlsoCalled = [] };

        Assert.Equal("ventetid-phv", FigureAsk.Read("tall Ventetid, psykisk helsevern 2026", [FigureFiles.Waiting, longer]).Indicator?.Value);
    }

    [Fact]
    public void A_text_of_a_megabyte_is_read_no_further_than_its_first_words() =>
        Assert.Equal(new FigureAsk(null, 2026), FigureAsk.Read("2026 " + string.Concat(Enumerable.Repeat("ord ", 250_000)) + "ventetid", [FigureFiles.Waiting]));
}
