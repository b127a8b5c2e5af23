using FsCheck;
using FsCheck.Fluent;
using GevinstBot.Domain.Forms;

namespace GevinstBot.Domain.Tests.Forms;

public sealed class TypedCommandTests
{
    private static readonly CommandWay<string>[] Ways =
    [
        new("help", "hjelp", Guessing.Free),
        new("help", "hei", Guessing.Free),
        new("waiting", "hva venter", Guessing.Free),
        new("waiting", "hva venter på meg", Guessing.Free),
        new("report", "rapport", Guessing.Free),
        new("plan", "lag møteplan", Guessing.Free),
        new("meetings", "møteplan", Guessing.Free),
        new("remind", "minn om", Guessing.Free),
        new("withdraw", "trekk tilbake", Guessing.Asked),
        new("secret", "vis lønn", Guessing.Never),
    ];

    private static Gen<CommandWay<string>> AnyWay { get; } = Gen.Elements(Ways);

    private static Gen<string> AnyArgument { get; } = Gen.Elements("", " november", " 2027", " måleindikatorer til møtet, ja");

    /// <summary>One slip of the finger: which, where, and with which letter.</summary>
    private static Gen<(int Kind, int Place, char Letter)> AnySlip { get; } =
        from kind in Gen.Choose(0, 3)
        from place in Gen.Choose(0, 30)
        from letter in Gen.Elements("abcdefghijklmnopqrstuvwxyzæøå ".ToCharArray())
        select (kind, place, letter);

    [Theory]
    [InlineData("rapprt", "report", "")]
    [InlineData("raport november", "report", "november")]
    [InlineData("lag møtplan 2027", "plan", "2027")]
    [InlineData("lagmøteplan 2027", "plan", "2027")]
    [InlineData("hav venter", "waiting", "")]
    [InlineData("møte plan", "meetings", "")]
    public void A_slip_is_overlooked_where_one_command_is_meant(string typed, string command, string argument)
    {
        var sure = TypedCommand.Read(typed, Ways).Sure;
        Assert.Equal((command, argument), (sure?.Way.Command, sure?.Argument));
    }

    [Theory]
    [InlineData("rapprtt", "report")]
    [InlineData("kan du vise meg rapport november", "report")]
    [InlineData("trekk tilbke", "withdraw")]
    public void What_may_have_been_meant_is_asked(string typed, string command)
    {
        var read = TypedCommand.Read(typed, Ways);
        Assert.Null(read.Sure);
        Assert.Equal([command], read.Asked.Select(asked => asked.Way.Command));
    }

    [Theory]
    [InlineData("")]
    [InlineData("he")]
    [InlineData("takk")]
    [InlineData("vis lønnn")]
    [InlineData("se på vis lønn nå")]
    public void What_is_near_nothing_is_not_understood(string typed)
    {
        var read = TypedCommand.Read(typed, Ways);
        Assert.Null(read.Sure);
        Assert.Empty(read.Asked);
    }

    [Fact]
    public void The_longest_words_that_are_typed_right_win()
    {
        Assert.Equal("hva venter på meg", TypedCommand.Read("hva venter på meg", Ways).Sure?.Way.Words);
        Assert.Equal("på deg", TypedCommand.Read("hva venter på deg", Ways).Sure?.Argument);
    }

    [Fact]
    public void Words_that_are_near_two_commands_are_asked_about()
    {
        CommandWay<string>[] near = [new("a", "rapport", Guessing.Free), new("b", "rapporr", Guessing.Free)];
        Assert.Equal(["a", "b"], TypedCommand.Read("rappor", near).Asked.Select(asked => asked.Way.Command));
    }

    [Fact]
    public void A_command_that_is_typed_right_always_wins() => Always.Holds(
        from way in AnyWay from argument in AnyArgument select (way, argument),
        drawn => TypedCommand.Read(drawn.way.Words + drawn.argument, Ways).Sure?.Way.Command == drawn.way.Command);

    [Fact]
    public void One_slip_away_from_exactly_one_command_is_that_command() => Always.Holds(
        from way in AnyWay from slip in AnySlip from argument in AnyArgument select (way, slip, argument),
        drawn =>
        {
            var slipped = Slipped(drawn.way.Words, drawn.slip);
            var read = TypedCommand.Read(slipped + drawn.argument, Ways);
            var others = Ways.Where(other => other.Command != drawn.way.Command)
                .Any(other => slipped == other.Words || slipped.StartsWith(other.Words + " ", StringComparison.Ordinal)
                    || EditDistance.Between(slipped, other.Words) <= 1);
            return drawn.way.Guessing != Guessing.Free || drawn.way.Words.Length < 4 || others || slipped != CleanText.Command(slipped)
                || read.Sure?.Way.Command == drawn.way.Command;
        });

    [Fact]
    public void What_can_t_be_taken_lightly_is_never_guessed_and_asked_about_without_its_argument() => Always.Holds(
        from way in AnyWay from slip in AnySlip from argument in AnyArgument select (way, slip, argument),
        drawn =>
        {
            var typed = Slipped(drawn.way.Words, drawn.slip) + drawn.argument;
            var read = TypedCommand.Read(typed, Ways);
            var isRight = read.Sure is { } sure && typed.StartsWith(sure.Way.Words, StringComparison.Ordinal);
            return (isRight || read.Sure is not { Way.Guessing: not Guessing.Free })
                && read.Asked.All(asked => asked.Way.Guessing == Guessing.Free || (asked.Way.Guessing == Guessing.Asked && asked.Argument.Length == 0));
        });

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("rapport", "rapprt", 1)]
    [InlineData("status", "sattus", 1)]
    [InlineData("hjelp", "hjelpe", 1)]
    [InlineData("hjelp", "hjalp", 1)]
    [InlineData("hjelp", "", 5)]
    public void Slips_are_counted(string one, string other, int slips)
    {
        Assert.Equal(slips, EditDistance.Between(one, other));
        Assert.Equal(slips, EditDistance.Between(other, one));
    }

    private static string Slipped(string words, (int Kind, int Place, char Letter) slip)
    {
        var place = slip.Place % words.Length;
        return slip.Kind switch
        {
            0 => words.Remove(place, 1),
            1 => words.Insert(place, slip.Letter.ToString()),
            2 => words.Remove(place, 1).Insert(place, slip.Letter.ToString()),
            _ => place == 0 ? words : $"{words[..(place - 1)]}{words[place]}{words[place - 1]}{words[(place + 1)..]}",
        };
    }
}
