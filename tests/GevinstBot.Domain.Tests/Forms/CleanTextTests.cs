using FsCheck.Fluent;
using GevinstBot.Domain.Forms;

namespace GevinstBot.Domain.Tests.Forms;

public sealed class CleanTextTests
{
    [Theory]
    [InlineData("\ufeffAhus", "Ahus")]
    [InlineData("\u200b1 200\u200b", "1 200")]
    [InlineData("1\u200b200", "1200")]
    [InlineData("\u200e1200\u200f", "1200")]
    [InlineData("\u202a1200\u202c", "1200")]
    [InlineData("Budsjett\u202e7202", "Budsjett7202")]
    [InlineData("\uf0b7 Budsjett", "Budsjett")]
    [InlineData("12\u00ad00", "1200")]
    [InlineData("\t1200\t", "1200")]
    [InlineData("1\t200", "1  200")]
    [InlineData("&nbsp;1200&NBSP;", "1200")]
    [InlineData("1&nbsp;200", "1\u00a0200")]
    [InlineData("Få\u0007 stuer\r\ni sommer\r\n", "Få stuer\ni sommer")]
    [InlineData(null, "")]
    public void What_nobody_sees_is_taken_away(string? typed, string clean) => Assert.Equal(clean, CleanText.Of(typed));

    [Theory]
    [InlineData("می\u200cخواهم")]
    [InlineData("👩\u200d⚕\ufe0f hjelper")]
    [InlineData("Ærlig talt: 5 > 3 – «ja»")]
    public void What_a_reader_sees_stays(string typed) => Assert.Equal(typed, CleanText.Of(typed));

    [Theory]
    [InlineData("Hvordan måler dere innleie?", "?")]
    [InlineData("Virkelig?!", "?!")]
    [InlineData("Send planen.", "")]
    [InlineData("hjelp!", "")]
    public void What_makes_a_question_one_is_known(string typed, string end) => Assert.Equal(end, CleanText.EndOfQuestion(typed));

    [Fact]
    public void A_joiner_that_joins_nothing_goes() => Assert.Equal("a b", CleanText.Of("\u200da \u200cb\u200d"));

    [Theory]
    [InlineData("hjelp\u200b")]
    [InlineData("\ufeffHjelp!")]
    [InlineData("«hjelp»")]
    [InlineData("\"Hjelp.\"")]
    [InlineData("“hjelp”!")]
    [InlineData("hj\u200delp")]
    [InlineData("&nbsp;hjelp&nbsp;")]
    [InlineData("<blockquote itemtype=\"http://schema.skype.com/Reply\"><p itemprop=\"preview\">hva venter</p></blockquote>hjelp")]
    [InlineData("<quoted messageId=\"1\"/> hjelp")]
    public void A_command_is_known_however_it_came(string typed) => Assert.Equal("hjelp", CleanText.Command(typed));

    [Fact]
    public void A_command_has_one_space_between_its_words() =>
        Assert.Equal("lag møteplan 2027", CleanText.Command(" Lag  møteplan\u00a02027 "));

    [Theory]
    [InlineData("hei", 2, "he")]
    [InlineData("a😀b", 2, "a")]
    [InlineData("a😀b", 3, "a😀")]
    [InlineData("hei", 3, "hei")]
    public void A_text_is_cut_between_characters(string text, int most, string cut) => Assert.Equal(cut, CleanText.Cut(text, most));

    [Fact]
    public void What_is_clean_stays_as_it_is() =>
        Always.Holds(
            Gen.Elements("ab1 \t\n\r\u200b\u200d\u200c\u00ad\ufeff\u202e\u0000&<>\"«»".ToCharArray()).ArrayOf().Select(letters => new string(letters)),
            typed => CleanText.Of(CleanText.Of(typed)) == CleanText.Of(typed));
}
