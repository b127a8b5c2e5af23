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
    public void New_items_are_a_line_each_and_stand_before_any_other_business()
    {
        var first = Read(("new-items", "Ny sak 15 min Kari Nordmann\n\nEn annen sak"));

        var second = Again(first, ("new-items", "En tredje (5 minutter)"));

        Assert.Equal(["standing-welcome", "raised-lead", "raised-lead-2", "raised-lead-3", "standing-any-other"], second.Items.Select(item => item.Id));
        Assert.Equal(
            [("Ny sak", 15, "Kari Nordmann"), ("En annen sak", 10, null), ("En tredje", 5, null)],
            second.Items.Skip(1).SkipLast(1).Select(item => (item.Title.Typed, item.Minutes, item.Presenter)));
    }

    [Theory]
    [InlineData("10 min erfaringsdeling", "10 min erfaringsdeling", 10, null)]
    [InlineData("Budsjett, 20 min., Ola", "Budsjett", 20, "Ola")]
    [InlineData("Budsjett – 20min", "Budsjett", 20, null)]
    [InlineData("Budsjett 2027", "Budsjett 2027", 10, null)]
    [InlineData("Minst 3 minutter", "Minst", 3, null)]
    [InlineData("Plan for 15 minibusser", "Plan for 15 minibusser", 10, null)]
    public void A_line_may_end_with_its_minutes_and_who_presents_it(string line, string title, int minutes, string? presenter)
    {
        var item = Read(("new-items", line)).Items[1];

        Assert.Equal((title, minutes, presenter), (item.Title.Typed, item.Minutes, item.Presenter));
    }

    [Fact]
    public void What_is_taken_off_and_written_anew_in_the_same_press_is_there()
    {
        var before = Read(("new-items", "Opplæring"));

        var after = Again(before, ("keep-raised-lead", "false"), ("new-items", "Opplæring 25 min"));

        Assert.Equal([25], after.Kept.Where(item => item.Title.Typed == "Opplæring").Select(item => item.Minutes));
    }

    [Fact]
    public void A_card_that_comes_back_counts_what_is_typed_also_where_that_is_too_much()
    {
        var typed = new Dictionary<string, string> { ["new-items"] = "Opplæring 80 min", ["minutes-standing-welcome"] = "tolv", ["minutes-standing-any-other"] = "7" };

        Assert.Equal(80 + 10 + 7, AgendaEdit.AsTyped(typed, Draft).Minutes);
    }

    [Fact]
    public void The_same_press_once_more_changes_nothing_more()
    {
        (string, string)[] typed = [("new-items", "Ny sak\nTil"), ("place-standing-any-other", "1"), ("title-standing-welcome", "Hei"), ("presenter-standing-welcome", "Kari")];
        var once = Read(typed);

        Assert.Equal(once.Items, Again(once, typed).Items);
    }

    [Fact]
    public void Items_stand_where_they_are_put_and_the_others_around_them_as_they_did()
    {
        var five = Read(("new-items", "A\nB\nC"));

        Assert.Equal("1 2 3 4 5", Order(Again(five)));
        Assert.Equal("4 1 2 3 5", Order(Again(five, ("place-raised-lead-3", "1"))));
        Assert.Equal("5 2 4 1 3", Order(Again(five, ("place-standing-any-other", "1"), ("place-standing-welcome", "4"), ("place-raised-lead", "2"), ("place-raised-lead-3", "3"))));
        Assert.Equal("2 3 1 4 5", Order(Again(five, ("place-raised-lead", "1"), ("place-raised-lead-2", "1"))));

        string Order(Agenda agenda) => string.Join(' ', agenda.Items.Select(item => five.Items.ToList().FindIndex(one => one.Id == item.Id) + 1));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("3")]
    [InlineData("først")]
    public void A_place_is_one_of_the_agenda_s(string typed)
    {
        var read = AgendaEdit.Read(Typed(("place-standing-welcome", typed)), Draft, Duration.FromHours(9));

        Assert.Equal(("place-standing-welcome", "agenda.place-range", "2"), Assert.Single(read.Problems) is var one ? (one.Field, one.TextKey, (string)one.Arguments[0]) : default);
    }

    [Theory]
    [InlineData("Opplæring 15 min Kari Nordmann (Ahus)", "Kari Nordmann (Ahus)")]
    [InlineData("Opplæring (15 min, Kari Nordmann)", "Kari Nordmann")]
    [InlineData("Opplæring (15 min)", null)]
    public void A_presenter_keeps_what_stands_in_brackets_after_the_name(string line, string? presenter) =>
        Assert.Equal(("Opplæring", presenter), Read(("new-items", line)).Items[1] is var item ? (item.Title.Typed, item.Presenter) : default);

    [Fact]
    public void A_name_of_the_lead_s_stands_in_its_place_until_it_is_emptied()
    {
        var named = Read(("keep-standing-welcome", "true"), ("title-standing-welcome", "God morgen"));
        var kept = Again(named, ("minutes-standing-welcome", "5"));
        var takenOff = Again(named, ("keep-standing-welcome", "false"));
        var emptied = Again(named, ("keep-standing-welcome", "true"), ("minutes-standing-welcome", "5"));

        Assert.Equal("God morgen", named.Items[0].Called.Typed);
        Assert.Equal("God morgen", kept.Items[0].Called.Typed);
        Assert.Equal("God morgen", Again(takenOff, ("keep-standing-welcome", "true")).Items[0].Called.Typed);
        Assert.Equal("agenda.standing.welcome", emptied.Items[0].Called.Key);
    }

    [Fact]
    public void What_people_wrote_stands_in_the_field_and_is_no_other_name_while_it_is_left_alone()
    {
        var own = Read(("new-items", "Budsjett"));

        Assert.Equal("Budsjett", AgendaEdit.TitleOf(own.Items[1]));
        Assert.Null(Again(own, ("title-raised-lead", "Budsjett")).Items[1].Renamed);
        Assert.Equal("Budsjett 2027", Again(own, ("title-raised-lead", "Budsjett 2027")).Items[1].Called.Typed);
    }

    [Fact]
    public void More_than_an_agenda_has_room_for_is_refused_beside_the_new_ones()
    {
        var full = Draft with { Items = [.. Enumerable.Range(1, AgendaEdit.MostItems - 1).Select(number => AgendaItem.RaisedBy(new($"hf-{number}"), "Sak", 5))] };

        Assert.True(AgendaEdit.Read(Typed(("new-items", "En til")), full, Duration.FromHours(9)).IsAccepted);
        Assert.Equal(
            ("new-items", "agenda.too-many"),
            Assert.Single(AgendaEdit.Read(Typed(("new-items", "En til\nOg en")), full, Duration.FromHours(9)).Problems) is var one ? (one.Field, one.TextKey) : default);
    }

    [Theory]
    [InlineData("Sak 91 min", "agenda.minutes-range")]
    [InlineData("Sak 0 min", "agenda.minutes-range")]
    [InlineData("Sak 5 min abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklm", "form.too-long")]
    [InlineData("Pasient 13097248022 venter", "form.person-number")]
    public void What_is_wrong_with_a_line_is_said_beside_the_field(string line, string problem) => Assert.Equal(
        ("new-items", problem),
        Assert.Single(AgendaEdit.Read(Typed(("new-items", line)), Draft, Duration.FromHours(9)).Problems) is var one ? (one.Field, one.TextKey) : default);

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
        var read = AgendaEdit.Read(Typed(("minutes-standing-welcome", typed)), Draft, Duration.FromHours(9));

        Assert.Equal(accepted, read.IsAccepted);
        Assert.All(read.Problems, problem => Assert.Equal(("minutes-standing-welcome", "agenda.minutes-range"), (problem.Field, problem.TextKey)));
    }

    [Theory]
    [InlineData(120, true)]
    [InlineData(121, false)]
    public void A_title_has_at_most_120_characters(int length, bool accepted) =>
        Assert.Equal(accepted, AgendaEdit.Read(Typed(("new-items", new string('a', length))), Draft, Duration.FromHours(9)).IsAccepted);

    [Fact]
    public void An_agenda_without_items_is_refused_and_one_longer_than_the_meeting_only_sent_where_somebody_says_so()
    {
        var empty = AgendaEdit.Read(Typed(("keep-standing-welcome", "false"), ("keep-standing-any-other", "false")), Draft, Duration.FromMinutes(90));
        var tooLong = AgendaEdit.Read(Typed(("new-items", "Budsjett 80 min")), Draft, Duration.FromMinutes(90));
        var meant = AgendaEdit.Read(Typed(("new-items", "Budsjett 80 min"), ("send-longer", "true")), Draft, Duration.FromMinutes(90));
        var fits = AgendaEdit.Read(Typed(("new-items", "Budsjett 75 min"), ("minutes-standing-welcome", "5"), ("minutes-standing-any-other", "10")), Draft, Duration.FromMinutes(90));

        Assert.Equal(("new-items", "agenda.empty"), (Assert.Single(empty.Problems).Field, empty.Problems[0].TextKey));
        Assert.Equal(("send-longer", "agenda.too-long"), (Assert.Single(tooLong.Problems).Field, tooLong.Problems[0].TextKey));
        Assert.True(meant.IsAccepted);
        Assert.True(fits.IsAccepted);
    }

    private static Agenda Read(params (string Field, string Value)[] typed) =>
        AgendaEdit.Read(Typed(typed), Draft, Duration.FromHours(9)).Match(agenda => agenda, problems => throw new InvalidOperationException(problems[0].ToString()));

    private static Agenda Again(Agenda agenda, params (string Field, string Value)[] typed) =>
        AgendaEdit.Read(Typed(typed), agenda, Duration.FromHours(9)).Match(changed => changed, problems => throw new InvalidOperationException(problems[0].ToString()));

    private static Dictionary<string, string> Typed(params (string Field, string Value)[] typed) =>
        typed.ToDictionary(input => input.Field, input => input.Value);
}
