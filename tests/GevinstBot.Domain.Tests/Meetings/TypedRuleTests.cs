using GevinstBot.Domain.Meetings;
using NodaTime;

namespace GevinstBot.Domain.Tests.Meetings;

public sealed class TypedRuleTests
{
    private static readonly RuleWords Words = new(
        [["første", "1."], ["andre", "2."], ["tredje", "3."], ["fjerde", "4."], ["siste"]],
        [["mandag"], ["tirsdag", "tirsdager"], ["onsdag"], ["torsdag"], ["fredag"], ["lørdag"], ["søndag"]],
        ["januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"],
        ["ikke", "unntatt"], ["kl", "kl.", "i", "måneden", "hver", "og", "på", "men"])
    {
        Before = ["i", "på"],
        Obligatory = ["obligatorisk"],
    };

    [Theory]
    [InlineData("andre tirsdag kl. 09–10.30, ikke juli", "09:00", 90)]
    [InlineData("2. tirsdag i måneden kl 9 - 10:30 ikke juli", "09:00", 90)]
    [InlineData("Hver ANDRE tirsdag, kl. 09.00–10.30; unntatt juli", "09:00", 90)]
    public void A_rule_is_read_as_it_is_said(string typed, string starts, int minutes)
    {
        var read = TypedRule.Read(typed, Words)!;

        Assert.Equal(new MeetingRule(IsoDayOfWeek.Tuesday, 2), read.Rule);
        Assert.Equal((starts, Duration.FromMinutes(minutes)), (read.Starts!.Value.ToString("HH:mm", null), read.Length));
        Assert.Equal([7], read.Without);
    }

    [Fact]
    public void What_is_not_said_is_left_as_it_is()
    {
        Assert.Equal((null, null, null), (TypedRule.Read("", Words)!.Rule, TypedRule.Read("", Words)!.Starts, TypedRule.Read("", Words)!.Length));
        Assert.Equal((new LocalTime(12, 30), (Duration?)null), (TypedRule.Read("kl. 12.30", Words)!.Starts!.Value, TypedRule.Read("kl. 12.30", Words)!.Length));
        Assert.Equal(new MeetingRule(IsoDayOfWeek.Friday, 5), TypedRule.Read("siste fredag", Words)!.Rule);
        Assert.Equal([3, 8], TypedRule.Read("ikke mars og august", Words)!.Without.Order());
    }

    [Theory]
    [InlineData("andre tirsdag kl. 09–10.30 i Møterom 3, ikke juli", "Møterom 3", "09:00", 7)]
    [InlineData("i Møterom 3 andre tirsdag kl. 9-10", "Møterom 3", "09:00", 0)]
    [InlineData("i Møterom 3, andre tirsdag i måneden kl. 9-10", "Møterom 3", "09:00", 0)]
    [InlineData("andre tirsdag på Kalnes – 2. etasje kl 12", "Kalnes-2. etasje", "12:00", 0)]
    [InlineData("andre tirsdag i Teams ikke i juli", "Teams", null, 7)]
    [InlineData("kl. 09 på Ullevål, obligatorisk", "Ullevål", "09:00", 0)]
    [InlineData("ikke i juli", null, null, 7)]
    public void A_place_is_read_as_it_is_written_until_a_comma_an_hour_or_what_isn_t_meant(
        string typed, string? place, string? starts, int without)
    {
        var read = TypedRule.Read(typed, Words);

        Assert.Equal(
            (place, starts, without),
            (read?.Place, read?.Starts?.ToString("HH:mm", null), read?.Without.FirstOrDefault() ?? 0));
        Assert.Equal(typed.Contains("obligatorisk", StringComparison.Ordinal), read?.IsObligatory is true);
    }

    [Theory]
    [InlineData("påske")]
    [InlineData("andre")]
    [InlineData("tirsdag")]
    [InlineData("femte tirsdag")]
    [InlineData("andre tirsdag kl. 25")]
    [InlineData("andre tirsdag kl. 10–9")]
    [InlineData("andre tirsdag kl. 09–23")]
    [InlineData("andre tirsdag ikke")]
    [InlineData("juli")]
    public void What_cannot_be_read_is_no_rule(string typed) => Assert.Null(TypedRule.Read(typed, Words));
}
