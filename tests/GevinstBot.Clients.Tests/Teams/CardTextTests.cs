using GevinstBot.Teams.Cards;

namespace GevinstBot.Clients.Tests.Teams;

/// <summary>What people typed is shown as they typed it, and does nothing.</summary>
public sealed class CardTextTests
{
    [Theory]
    [InlineData("[klikk](http://evil)", @"\[klikk\]\(http://evil\)")]
    [InlineData("**x** _y_ `z`", @"\*\*x\*\* \_y\_ \`z\`")]
    [InlineData("# 1 > 0", @"\# 1 \> 0")]
    [InlineData("- punkt\n1. først\n 12. tolvte", "\\- punkt\n1\\. først\n12\\. tolvte")]
    [InlineData("Tittel\n===\n    kode", "Tittel\n\\=\\=\\=\nkode")]
    [InlineData("kl. 12.30", "kl. 12.30")]
    [InlineData("A&amp;B", @"A\&amp;B")]
    [InlineData(@"C:\mappe", @"C:\\mappe")]
    [InlineData("${x}", @"$\{x\}")]
    [InlineData("Blåbær er godt, ikke sant?", "Blåbær er godt, ikke sant?")]
    public void F01_Escaped_text_holds_no_markdown(string typed, string escaped) => Assert.Equal(escaped, CardText.Escape(typed));

    [Theory]
    [InlineData("{{DATE(2026-11-21T08:00:00Z)}}")]
    [InlineData("{{{{TIME(x)}}")]
    [InlineData("<at>all</at>")]
    [InlineData("<AT>all</AT>")]
    [InlineData("<a\u200Bt>all</at>")]
    [InlineData("{\u200B{DATE(x)}}")]
    public void F01_A_run_of_text_reckons_no_date_and_mentions_nobody(string typed)
    {
        var shown = CardText.Run(typed).Text;
        Assert.DoesNotContain("{{", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("<at>", shown, StringComparison.OrdinalIgnoreCase);
        // The only difference to what was typed is a joiner that takes no room.
        Assert.Equal(typed.Replace("\u200B", "", StringComparison.Ordinal), shown.Replace("\u2060", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Kari\u202Egnp.exe", "Karignp.exe")]
    [InlineData("Ka\u200Bri\uFEFF\u00AD", "Kari")]
    [InlineData("Kari\0\a\u001B[31m", "Kari[31m")]
    [InlineData("Kari\r\nNordmann\u2028x", "Kari\nNordmann\nx")]
    [InlineData("a\tb", "a b")]
    [InlineData("\u2066Kari\u2069", "Kari")]
    [InlineData("Åse 😀 1 234", "Åse 😀 1 234")]
    public void F02_Characters_nobody_sees_are_taken_out(string typed, string clean) => Assert.Equal(clean, CardText.Clean(typed));

    [Theory]
    [InlineData("👩\u200D⚕\uFE0F")]
    [InlineData("می\u200Cخواهم")]
    public void F02_Joiners_that_a_reader_sees_stay(string typed) => Assert.Equal(typed, CardText.Clean(typed));

    [Fact]
    public void F02_Half_a_character_is_shown_as_unknown_and_cleaning_twice_is_cleaning_once()
    {
        Assert.Equal("\ufffdKari", CardText.Clean("\ud800Kari"));
        var once = CardText.Clean("{{{{DATE(x)}}}} </at> {\u2060{");
        Assert.Equal(once, CardText.Clean(once));
    }

    [Fact]
    public void F02_Long_text_is_cut_with_an_ellipsis_and_never_through_a_character()
    {
        Assert.Equal(4001, CardText.Clean(new string('x', 5000)).Length);
        Assert.Equal("Kari…", CardText.Clean("Kari Nordmann", longest: 4));
        Assert.Equal("xxx…", CardText.Clean("xxx😀", longest: 4));
        Assert.Equal("Kari", CardText.Clean("Kari", longest: 4));
    }
}
