using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Messages;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Tests.Messages;

public sealed class MessageEditTests
{
    private static readonly SendingHours Hours =
        new(QuietHours.Default, new WorkingCalendar([]), DateTimeZoneProviders.Tzdb[OsloTime.ZoneId]);

    private static readonly MessageLimits Limits =
        new(["ahus", "ous"], ["indicators_2026-11"], Hours.MorningOf(new LocalDate(2026, 11, 6)), Hours);

    [Fact]
    public void A_message_needs_a_text_and_what_is_wanted_of_those_who_get_it() => Assert.Equal(
        [new Problem("wanted", "form.required"), new Problem("text", "form.required")], What("", "").Problems);

    [Fact]
    public void It_goes_to_a_group_that_the_directory_finds_and_of_several_to_the_one_that_is_chosen_never_to_a_guess()
    {
        var (one, other) = (new DirectoryGroup("g1", "Klinikkledere"), new DirectoryGroup("g2", "Klinikkledere øst"));

        Assert.Equal(("Klinikkledere", "g1"), Group(Found(one), "klinikkledere@hf.no"));
        Assert.Equal(("Klinikkledere øst", "g2"), Group(Found(one, other), "klinikk", "g2"));
        Assert.Equal([new Problem("group-found", TypedGroup.SeveralGroups, "klinikk")], ToGroup(Found(one, other), "klinikk").Problems);
        Assert.Equal([new Problem("group-found", "form.not-a-choice")], ToGroup(Found(one), "klinikk", "g3").Problems);
        Assert.Equal([new Problem("group", TypedGroup.NoSuchGroup, "klinikk")], ToGroup(Found(), "klinikk").Problems);
        Assert.Equal([new Problem("group", TypedGroup.DirectorySilent)], ToGroup(DirectoryGroupAnswer.Without(DirectoryOutcome.Silent), "klinikk").Problems);
        Assert.Equal([new Problem("group", TypedGroup.NoDirectory)], ToGroup(DirectoryGroupAnswer.Without(DirectoryOutcome.NotSet), "klinikk").Problems);
        Assert.Equal([new Problem("group", TypedGroup.NoDirectory)], ToGroup(null, "klinikk").Problems);

        static DirectoryGroupAnswer Found(params DirectoryGroup[] groups) => new(DirectoryOutcome.Answered, groups);

        static Checked<IReadOnlyDictionary<string, string>> ToGroup(DirectoryGroupAnswer? answer, string typed, string chosen = "") => MessageEdit.Read(
            MessageField.ToWhom, new Dictionary<string, string> { ["group"] = typed, ["group-found"] = chosen }, "nothing", Limits with { Group = answer });

        static (string, string) Group(DirectoryGroupAnswer answer, string typed, string chosen = "") =>
            ToGroup(answer, typed, chosen).Match(fields => (fields["group"], fields["group-found"]), _ => default);
    }

    [Theory]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    public void A_text_has_room_for_a_thousand_characters(int length, bool isAccepted) =>
        Assert.Equal(isAccepted, What(new string('x', length), "nothing").IsAccepted);

    [Fact]
    public void A_number_that_names_a_person_is_refused_where_it_stands() => Assert.Equal(
        [new Problem("text", "form.person-number")], What("Gjelder 13097248022", "nothing").Problems);

    [Fact]
    public void It_goes_to_roles_to_organisations_or_to_those_who_miss_in_a_round_and_to_somebody()
    {
        Assert.Equal([new Problem("roles", MessageEdit.Nobody)], ToWhom("nothing").Problems);
        Assert.True(ToWhom("nothing", ("roles", "contacts,advisors")).IsAccepted);
        Assert.True(ToWhom("nothing", ("organizations", "ous")).IsAccepted);
        Assert.True(ToWhom("nothing", ("missing", "indicators_2026-11")).IsAccepted);
        Assert.Equal([new Problem("roles", MessageEdit.Nobody)], ToWhom("nothing", ("roles", "directors"), ("organizations", "unn")).Problems);
        Assert.Equal([new Problem("missing", "form.not-a-choice")], ToWhom("nothing", ("missing", "pulse_2020-01")).Problems);
    }

    [Theory]
    [InlineData("", "form.required")]
    [InlineData("Ja", MessageEdit.TooFewChoices)]
    [InlineData("Ja\n ja \nJa\n", null)]
    [InlineData("Ja\nJa", MessageEdit.TooFewChoices)]
    [InlineData("1\n2\n3\n4\n5\n6\n7\n8\n9", MessageEdit.TooManyChoices)]
    public void A_choice_is_between_two_and_eight(string choices, string? problem) => Assert.Equal(
        problem, ToWhom("one", ("roles", "contacts"), ("deadline", "2026-11-13"), ("choices", choices)).Problems.SingleOrDefault()?.TextKey);

    [Fact]
    public void Each_choice_has_room_for_eighty_characters() => Assert.Equal(
        [new Problem("choices", "form.too-long", "80")],
        ToWhom("several", ("roles", "contacts"), ("deadline", "2026-11-13"), ("choices", $"Ja\n{new string('x', 81)}")).Problems);

    [Theory]
    [InlineData("", "form.required", null)]
    [InlineData("snart", "form.not-a-date", null)]
    [InlineData("2026-11-06", "deadline.too-early", "2026-11-09")]
    [InlineData("2026-11-08", "deadline.too-early", "2026-11-09")]
    [InlineData("2026-11-09", null, null)]
    [InlineData("2026-11-14", "deadline.nothing-sent", "2026-11-16")]
    [InlineData("2026-12-24", "deadline.nothing-sent", "2027-01-04")]
    [InlineData("13.11.2026", null, null)]
    [InlineData("2027-01-05", null, null)]
    [InlineData("2027-01-06", "deadline.too-late", "2027-01-05")]
    public void A_deadline_is_a_day_when_something_is_sent_after_the_day_it_leaves_and_within_sixty_days(
        string typed, string? problem, string? instead)
    {
        var read = ToWhom("words", ("roles", "contacts"), ("deadline", typed));

        Assert.Equal(problem, read.Problems.SingleOrDefault()?.TextKey);
        Assert.Equal(instead is null ? null : WrittenDay.Read(instead), read.Problems.SingleOrDefault()?.Arguments.SingleOrDefault());
    }

    [Fact]
    public void What_was_checked_makes_the_message()
    {
        var fields = What("Når kan dere begynne?", "one").Match(what => what, _ => null!).Concat(
            ToWhom("one", ("roles", "contacts"), ("deadline", "13.11.2026"), ("choices", "Nå\n\nSenere")).Match(to => to, _ => null!))
            .ToDictionary(field => field.Key, field => field.Value);

        var message = Message.Of(fields);

        Assert.Equal((AnswerWanted.One, new LocalDate(2026, 11, 13), "Ny journal"), (message.Wanted, message.Deadline, message.OnBehalfOf));
        Assert.Equal(["Nå", "Senere"], message.Choices);
    }

    [Theory]
    [InlineData("Ny journal", "Hva nå?", "Ny journal")]
    [InlineData("", "Hva nå?", "Hva nå?")]
    [InlineData("**Viktig** [her](http://x)", "", "Viktig her http: x")]
    [InlineData("😀", "", "")]
    [InlineData("", "Kan dere si fra om hvem som kommer på samlingen i mars?", "Kan dere si fra om hvem som kommer på samlingen i …")]
    public void It_is_called_by_plain_words_of_its_title_or_its_text(string title, string text, string name) =>
        Assert.Equal(name, new Message(title, text, "", AnswerWanted.Nothing, [], null).Name);

    private static Checked<IReadOnlyDictionary<string, string>> What(string text, string wanted) => MessageEdit.Read(
        MessageField.What, new Dictionary<string, string> { ["text"] = text, ["wanted"] = wanted, ["on-behalf-of"] = "Ny journal" }, null, Limits);

    private static Checked<IReadOnlyDictionary<string, string>> ToWhom(string wanted, params (string Field, string Value)[] typed) =>
        MessageEdit.Read(MessageField.ToWhom, typed.ToDictionary(field => field.Field, field => field.Value), wanted, Limits);
}
