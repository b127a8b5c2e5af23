using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Tests.Delivery;

/// <summary>What becomes of a ledger row after each outcome of a send.</summary>
public sealed class LedgerStepsTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 10, 30, 7, 30);
    private static readonly Addressee To = new("ahus", new PersonId("kari"));
    private static readonly Round Round = new(new RoundId(new RoundKind("agenda"), "2026-11"), Now, Now + Duration.FromDays(7), [To]);

    [Fact]
    public void C13_Being_asked_to_wait_is_never_a_reason_to_give_up()
    {
        DeliveryRecord? row = null;
        for (var attempt = 1; attempt <= 500; attempt++)
        {
            row = LedgerSteps.After(Claimed(row), SendOutcome.Throttled, Now);
            Assert.Equal((DeliveryState.Parked, attempt), (row.State, row.Attempt));
        }
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 4)]
    [InlineData(9, 512)]
    [InlineData(10, 900)]
    [InlineData(500, 900)]
    public void Where_teams_doesn_t_say_how_long_the_wait_is_doubled_up_to_a_quarter_of_an_hour(int attempt, int seconds) =>
        Assert.Equal(Now + Duration.FromSeconds(seconds), LedgerSteps.After(Claimed(null) with { Attempt = attempt }, SendOutcome.Throttled, Now).NotBefore);

    [Theory]
    [InlineData(120, 120)]
    [InlineData(86_400, 900)]
    public void C12_The_wait_that_teams_asks_for_is_kept_up_to_a_quarter_of_an_hour(int asked, int seconds) => Assert.Equal(
        Now + Duration.FromSeconds(seconds), LedgerSteps.After(Claimed(null), SendOutcome.Throttled, Now, Duration.FromSeconds(asked)).NotBefore);

    [Fact]
    public void C15_A_dead_chat_is_opened_again_once_however_often_teams_asked_to_wait_before()
    {
        var throttled = Enumerable.Range(0, 20).Aggregate((DeliveryRecord?)null, (row, _) => LedgerSteps.After(Claimed(row), SendOutcome.Throttled, Now));

        var first = LedgerSteps.After(Claimed(throttled), SendOutcome.ConversationGone, Now);
        var between = LedgerSteps.After(Claimed(first), SendOutcome.Throttled, Now);
        var second = LedgerSteps.After(Claimed(between), SendOutcome.ConversationGone, Now);

        Assert.Equal([DeliveryState.Parked, DeliveryState.Parked, DeliveryState.Failed], new[] { first.State, between.State, second.State });
    }

    [Theory]
    [InlineData(SendOutcome.Delivered, DeliveryState.Ambiguous, true)]
    [InlineData(SendOutcome.Delivered, DeliveryState.Sending, true)]
    [InlineData(SendOutcome.Delivered, DeliveryState.Sent, false)]
    [InlineData(SendOutcome.Throttled, DeliveryState.Ambiguous, true)]
    [InlineData(SendOutcome.RecipientGone, DeliveryState.Ambiguous, true)]
    [InlineData(SendOutcome.Failed, DeliveryState.Ambiguous, true)]
    [InlineData(SendOutcome.Failed, DeliveryState.Sent, false)]
    [InlineData(SendOutcome.Ambiguous, DeliveryState.Ambiguous, false)]
    public void What_the_owner_of_a_claim_knows_beats_what_others_made_of_its_silence(SendOutcome outcome, DeliveryState stored, bool beats) =>
        Assert.Equal(beats, LedgerSteps.Beats(LedgerSteps.After(Claimed(null), outcome, Now), Claimed(null) with { State = stored }));

    [Fact]
    public void Only_that_it_arrived_beats_somebody_else_s_try()
    {
        var theirs = Claimed(null) with { Owner = "b", Attempt = 2, State = DeliveryState.Ambiguous };

        Assert.True(LedgerSteps.Beats(LedgerSteps.After(Claimed(null), SendOutcome.Delivered, Now), theirs));
        Assert.False(LedgerSteps.Beats(LedgerSteps.After(Claimed(null), SendOutcome.Throttled, Now), theirs));
    }

    private static DeliveryRecord Claimed(DeliveryRecord? before) =>
        LedgerSteps.Claimed(new DueSend(Round, To, Occasion.First, before), owner: "a", Now + Duration.FromMinutes(1), nonce: "n");
}
