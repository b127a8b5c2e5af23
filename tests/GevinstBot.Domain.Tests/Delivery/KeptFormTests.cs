using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Tests.Delivery;

/// <summary>A form isn't taken from under the hands of somebody who fills it in beside their colleagues.</summary>
public sealed class KeptFormTests
{
    private static readonly Instant Opens = Instant.FromUtc(2026, 11, 27, 8, 0);
    private static readonly Addressee Leader = new("team", new PersonId("leder"));
    private static readonly Addressee Nurse = new("team", new PersonId("sykepleier"));

    private static readonly Round Asked =
        new(new RoundId(new RoundKind("check-in"), "2026-w49"), Opens, Opens + Duration.FromHours(2), [Leader, Nurse]) { IsFilledInTogether = true };

    private static readonly Answered Answer = new("team", Leader.Person, Opens);

    [Fact]
    public void A_colleague_s_form_stands_for_half_an_hour_and_one_s_own_card_shows_the_answer_at_once()
    {
        var state = new RoundState(Asked, [], [Answer]);

        Assert.True(state.KeepsForm(Of(Nurse), Opens + Duration.FromMinutes(29)));
        Assert.False(state.KeepsForm(Of(Nurse), Opens + Duration.FromMinutes(30)));
        Assert.False(state.KeepsForm(Of(Leader), Opens));
        Assert.Equal([Opens + Duration.FromMinutes(30)], state.FormsKeptUntil);
    }

    [Fact]
    public void It_stands_no_longer_than_the_round_nor_where_something_else_is_told_nor_in_rounds_that_one_answers()
    {
        Assert.Equal(Asked.Closes, Asked.KeepsFormUntil(Nurse, Answer with { At = Asked.Closes - Duration.FromMinutes(1) }));
        Assert.Null(Asked.KeepsFormUntil(Nurse, Answer with { Besides = "taken" }));
        Assert.Null(Asked.KeepsFormUntil(Nurse, answer: null));
        Assert.Null((Asked with { IsFilledInTogether = false }).KeepsFormUntil(Nurse, Answer));
    }

    private static Prompt Of(Addressee to) => new(Asked.Id, to.Subject, to.Person);
}
