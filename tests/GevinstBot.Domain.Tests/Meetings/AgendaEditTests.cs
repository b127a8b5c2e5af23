using GevinstBot.Domain.Meetings;
using NodaTime;

namespace GevinstBot.Domain.Tests.Meetings;

public sealed class AgendaEditTests
{
    private static readonly Agenda Draft = AgendaDraft.From(new LocalDate(2026, 11, 17), [], Duration.FromMinutes(90));

    [Fact]
    public void Fields_that_were_not_sent_change_nothing() =>
        Assert.Equal(Draft.Items, Read().Items);

    [Fact]
    public void An_item_can_be_taken_off_and_another_given_more_time()
    {
        var agenda = Read(("keep-standing-welcome", "false"), ("minutes-standing-any-other", "20 min"));

        Assert.Equal("standing-any-other", Assert.Single(agenda.Kept).Id);
        Assert.Equal(20, agenda.Minutes);
    }

    [Fact]
    public void A_new_item_stands_before_any_other_business_and_replaces_the_one_added_before()
    {
        var first = Read(("new-title", "Ny sak"), ("new-minutes", "15"));

        var second = AgendaEdit.Read(Typed(("new-title", "En annen sak")), first).Match(agenda => agenda, _ => null!);

        Assert.Equal(["standing-welcome", "raised-lead", "standing-any-other"], second.Items.Select(item => item.Id));
        Assert.Equal(("En annen sak", 10), (second.Items[1].Title.Typed, second.Items[1].Minutes));
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("90", true)]
    [InlineData("0", false)]
    [InlineData("91", false)]
    [InlineData("-5", false)]
    [InlineData("ti", false)]
    [InlineData("7,5", false)]
    public void Minutes_are_whole_and_from_1_to_90(string typed, bool accepted)
    {
        var read = AgendaEdit.Read(Typed(("minutes-standing-welcome", typed)), Draft);

        Assert.Equal(accepted, read.IsAccepted);
        Assert.All(read.Problems, problem => Assert.Equal(("minutes-standing-welcome", "agenda.minutes-range"), (problem.Field, problem.TextKey)));
    }

    [Theory]
    [InlineData(120, true)]
    [InlineData(121, false)]
    public void A_title_has_at_most_120_characters(int length, bool accepted) =>
        Assert.Equal(accepted, AgendaEdit.Read(Typed(("new-title", new string('a', length))), Draft).IsAccepted);

    private static Agenda Read(params (string Field, string Value)[] typed) =>
        AgendaEdit.Read(Typed(typed), Draft).Match(agenda => agenda, problems => throw new InvalidOperationException(problems[0].ToString()));

    private static Dictionary<string, string> Typed(params (string Field, string Value)[] typed) =>
        typed.ToDictionary(input => input.Field, input => input.Value);
}
