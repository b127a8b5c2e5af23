using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Tests.Delivery;

public sealed class HandoverTests
{
    private static readonly Instant Opens = Instant.FromUtc(2026, 10, 30, 7, 30);
    private static readonly PersonId Bodil = new("bodil");
    private static readonly PersonId Kari = new("kari");
    private static readonly RoundId Id = new(new RoundKind("indicators"), "2026-11");

    private static readonly Round Asked = new(
        Id, Opens, Opens + Duration.FromDays(7), [new Addressee("ahus", Bodil), new Addressee("ous", new PersonId("ola"))]);

    private static readonly Handover Given = new(Id, "ahus", Bodil, Kari, Opens + Duration.FromHours(1));

    [Fact]
    public void Whoever_has_been_given_a_round_is_asked_and_the_others_are_as_before()
    {
        var round = Asked.HandedOver([Given]);

        Assert.Equal([Kari, new PersonId("ola")], round.Addressees.Select(to => to.Person));
        Assert.Equal(new GivenTask(new Addressee("ahus", Bodil), Bodil, Kari), round.GivenOf("ahus"));
        Assert.Null(round.GivenOf("ous"));
    }

    [Fact]
    public void Who_would_be_asked_anyway_has_been_given_nothing() =>
        Assert.Empty(Asked.HandedOver([Given with { To = Bodil }]).Given);

    [Fact]
    public void Another_contact_than_the_one_who_gave_it_can_take_it_back()
    {
        var another = Asked with { Addressees = [new Addressee("ahus", new PersonId("new"))] };
        Assert.Equal("new", another.HandedOver([Given]).GivenOf("ahus")?.Own.Person.Value);
    }

    [Fact]
    public void A_round_that_is_opened_again_after_it_was_over_is_with_whoever_answers_for_the_subject()
    {
        var again = new Reopening(Id, "ahus", new PersonId("lead"), Opens + Duration.FromDays(8), Opens + Duration.FromDays(10), "");
        Assert.Empty((Asked with { Reopened = [again] }).HandedOver([Given]).Given);
        Assert.Single((Asked with { Reopened = [again] }).HandedOver([Given with { At = again.At + Duration.FromHours(1) }]).Given);
    }
}
