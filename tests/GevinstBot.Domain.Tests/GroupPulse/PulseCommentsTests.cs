using FsCheck;
using FsCheck.Fluent;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.GroupPulse;
using GevinstBot.Domain.Pulse;

namespace GevinstBot.Domain.Tests.GroupPulse;

/// <summary>What is shown of people's own words says nothing of who wrote them, when, or what they tapped.</summary>
public sealed class PulseCommentsTests
{
    private static readonly StartedPulse Pulse = new("1", new("journal"), "Ny journal", 5, new("kari"), default, default, default)
    {
        AsksForComments = true,
    };

    private static Gen<List<string>> Comments => from count in Gen.Choose(10, 120)
                                                 from words in Gen.Elements("", "Mer tid", "Mer kurs", "Bra", "Vi rekker det ikke", "Hvem spør vi?").ListOf(count)
                                                 from last in Gen.Choose(1, 1000)
                                                 select words.Append($"Ord {last}").ToList();

    [Theory]
    [InlineData(9, 5, false)]
    [InlineData(10, 5, true)]
    [InlineData(14, 15, false)]
    [InlineData(15, 15, true)]
    public void None_is_shown_before_ten_have_answered_or_as_many_as_the_network_asks(int answered, int threshold, bool isShown) =>
        Assert.Equal(isShown, PulseComments.Of("1", ["Mer tid", ""], answered, threshold) is { Written: 1, Shown: ["Mer tid"] });

    [Fact]
    public void An_attacker_who_swaps_who_wrote_what_and_when_sees_the_very_same() => Always.Holds(
        from comments in Comments
        from order in Gen.Shuffle(comments.ToArray())
        select (comments, order),
        drawn => PulseComments.Of("1", drawn.comments, drawn.comments.Count, 5)!.Shown
            .SequenceEqual(PulseComments.Of("1", drawn.order, drawn.order.Length, 5)!.Shown));

    [Fact]
    public void Of_very_many_some_are_drawn_and_none_stands_where_it_came_or_where_the_letters_would_have_it()
    {
        string[] written = [.. Enumerable.Range(0, 200).Select(number => $"Ord {number:000}")];

        var all = PulseComments.Of("1", written, 200, 5)!;

        Assert.Equal((200, PulseComments.MostShown), (all.Written, all.Shown.Count));
        Assert.NotEqual(written.Take(PulseComments.MostShown).Order(), all.Shown.Order());
        Assert.NotEqual(all.Shown.Order(StringComparer.Ordinal), all.Shown);
        Assert.NotEqual(all.Shown, PulseComments.Of("2", written, 200, 5)!.Shown);
    }

    [Fact]
    public void They_are_read_where_they_are_asked_for_alone_on_one_line_and_too_long_or_with_a_person_s_number_refused_beside_their_field()
    {
        Assert.Equal("Mer tid til opplæring", Read("Mer tid\ntil opplæring", Pulse).Match(answer => answer.Comment, _ => "refused"));
        Assert.Equal("", Read("", Pulse).Match(answer => answer.Comment, _ => "refused"));
        Assert.Null(Read("Mer tid", Pulse with { AsksForComments = false }).Match(answer => answer.Comment, _ => "refused"));
        Assert.Equal(TypedForm.TooLong, Assert.Single(Read(new string('x', PulseComments.Longest + 1), Pulse).Problems).TextKey);
        Assert.Equal((PulseComments.Field, TypedForm.PersonNumber), Read("Spør 13097248022", Pulse).Problems is [var only] ? (only.Field, only.TextKey) : default);
    }

    private static Checked<GroupAnswer> Read(string comment, StartedPulse pulse) => GroupAnswer.Read(
        new Dictionary<string, string>(AdkarElements.InOrder.ToDictionary(element => element.Key(), _ => "4")) { [PulseComments.Field] = comment }, pulse);
}
