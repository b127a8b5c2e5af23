using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Tests.Delivery;

public sealed class RoundStatusTests
{
    private static readonly Instant Opens = Instant.FromUtc(2026, 10, 30, 7, 30);
    private static readonly Instant Closes = Instant.FromUtc(2026, 11, 6, 7, 30);
    private static readonly PersonId Kari = new("6e760000-0000-4000-8000-000000000101");
    private static readonly PersonId Ola = new("6e760000-0000-4000-8000-000000000102");
    private static readonly PersonId Before = new("6e760000-0000-4000-8000-000000000103");
    private static readonly Round Asked = new(
        new RoundId(new RoundKind("indicators"), "2026-11"), Opens, Closes, [new Addressee("ahus", Kari), new Addressee("ous", Ola)]);

    [Fact]
    public void What_was_sent_and_answered_is_counted_and_troubles_nobody() =>
        Assert.Equal((2, 2, 2, 1, 0), Numbers(Of(Opens, [Row(Kari, "ahus", DeliveryState.Sent), Row(Ola, "ous", DeliveryState.Sent)], "ahus")));

    [Theory]
    [InlineData(DeliveryState.Unreachable, TroubleKind.Unreachable)]
    [InlineData(DeliveryState.Failed, TroubleKind.Failed)]
    [InlineData(DeliveryState.Ambiguous, TroubleKind.Unknown)]
    [InlineData(DeliveryState.Parked, TroubleKind.Waiting)]
    public void Who_did_not_get_the_card_is_named_with_the_reason(DeliveryState state, TroubleKind expected)
    {
        var trouble = Assert.Single(Of(Opens, [Row(Kari, "ahus", state), Row(Ola, "ous", DeliveryState.Sent)]).Troubles);

        Assert.Equal((Kari, expected), (trouble.To.Person, trouble.Kind));
    }

    [Theory]
    [InlineData(-1, TroubleKind.Moved)]
    [InlineData(0, TroubleKind.MovedPastClosing)]
    public void A_moved_card_says_whether_its_day_comes_before_the_deadline(int seconds, TroubleKind expected)
    {
        var held = Row(Kari, "ahus", DeliveryState.Held) with { NotBefore = Closes + Duration.FromSeconds(seconds) };

        Assert.Equal(expected, Assert.Single(Of(Opens, [held, Row(Ola, "ous", DeliveryState.Sent)]).Troubles).Kind);
    }

    [Fact]
    public void Whoever_has_come_in_somebody_s_place_since_a_round_closed_has_missed_nothing()
    {
        var status = Of(Closes, [Row(Before, "ahus", DeliveryState.Sent), Row(Ola, "ous", DeliveryState.Sent)]);

        Assert.Empty(status.Troubles);
        Assert.Equal(["ahus", "ous"], status.Missing);
    }

    [Fact]
    public void A_round_that_opened_and_closed_while_nothing_ran_was_never_sent()
    {
        Assert.Empty(Of(Closes - Duration.Epsilon, []).Troubles);
        Assert.All(Of(Closes, []).Troubles, trouble => Assert.Equal(TroubleKind.NeverSent, trouble.Kind));
        Assert.Equal(2, Of(Closes, []).Troubles.Count);
    }

    [Fact]
    public void An_answer_settles_every_trouble() => Assert.Empty(Of(Closes, [Row(Kari, "ahus", DeliveryState.Failed)], "ahus", "ous").Troubles);

    [Fact]
    public void A_reminder_that_could_not_be_delivered_is_the_latest_word()
    {
        var reminder = Row(Kari, "ahus", DeliveryState.Unreachable) with { Occasion = Occasion.FirstReminder };

        Assert.Equal(TroubleKind.Unreachable, Assert.Single(Of(Opens, [Row(Kari, "ahus", DeliveryState.Sent), reminder]).Troubles).Kind);
    }

    [Theory]
    [InlineData(DeliveryState.Sent, true)]
    [InlineData(DeliveryState.Ambiguous, false)]
    public void What_did_not_arrive_is_the_reminder_only_when_the_card_itself_has(DeliveryState first, bool isReminder)
    {
        var held = Row(Kari, "ahus", DeliveryState.Held) with { Occasion = Occasion.FirstReminder, NotBefore = Closes };

        var trouble = Assert.Single(Of(Opens, [Row(Kari, "ahus", first), held, Row(Ola, "ous", DeliveryState.Sent)]).Troubles);

        Assert.Equal((TroubleKind.MovedPastClosing, isReminder), (trouble.Kind, trouble.IsReminder));
    }

    [Fact]
    public void What_somebody_asked_for_themselves_hides_no_reminder_that_did_not_arrive()
    {
        var (reminder, copy) = (
            Row(Kari, "ahus", DeliveryState.Unreachable) with { Occasion = Occasion.FirstReminder },
            Row(Kari, "ahus", DeliveryState.Sent) with { Occasion = Occasion.Copy });

        Assert.Equal(TroubleKind.Unreachable, Assert.Single(Of(Opens, [Row(Kari, "ahus", DeliveryState.Sent), reminder, copy]).Troubles).Kind);
    }

    [Fact]
    public void Of_answers_without_names_no_trouble_goes_or_comes_by_who_has_answered()
    {
        var unnamed = Asked with { IsAnonymous = true, Reminders = [Closes] };
        DeliveryRecord[] first = [Row(Kari, "ahus", DeliveryState.Ambiguous), Row(Ola, "ous", DeliveryState.Sent)];
        DeliveryRecord[] reminded = [.. first, Row(Ola, "ous", DeliveryState.Unreachable) with { Occasion = Occasion.FirstReminder }];

        var kari = new Answered("ahus", Kari, Opens);
        RoundStatus[] all = [.. ((RoundState[])[new(unnamed, first, []), new(unnamed, first, [kari]), new(unnamed, reminded, [kari])])
            .Select(state => RoundStatus.Of(state, Opens))];

        Assert.All(all, status => Assert.Equal((Kari, TroubleKind.Unknown), Assert.Single(status.Troubles) is var trouble ? (trouble.To.Person, trouble.Kind) : default));
        Assert.All(all, status => Assert.Empty(status.Missing));
    }

    private static DeliveryRecord Row(PersonId person, string subject, DeliveryState state) =>
        new(new Prompt(Asked.Id, subject, person), Occasion.First, state);

    private static RoundStatus Of(Instant now, DeliveryRecord[] ledger, params string[] answered) =>
        RoundStatus.Of(new RoundState(Asked, ledger, [.. answered.Select(subject => new Answered(subject, Kari, Opens))]), now);

    private static (int, int, int, int, int) Numbers(RoundStatus status) =>
        (status.Addressed, status.Sent, status.Subjects, status.Answered, status.Troubles.Count);
}
