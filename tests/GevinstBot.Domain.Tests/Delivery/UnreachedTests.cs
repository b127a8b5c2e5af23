using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Tests.Delivery;

public sealed class UnreachedTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 18, 8, 0);
    private static readonly PersonId Kari = new("kari");
    private static readonly PersonId Ola = new("ola");

    private static readonly Round Asked = new(
        new RoundId(new RoundKind("evaluation"), "2026"), Now, Now + Duration.FromDays(14),
        [new Addressee("ahus", Kari), new Addressee("ous", Ola), new Addressee("ous", Kari), new Addressee("siv", Ola), new Addressee("ssf", Ola)]);

    [Fact]
    public void Only_a_subject_of_which_nothing_has_left_and_nothing_is_answered_was_not_reached_and_is_not_missing()
    {
        DeliveryRecord[] ledger =
        [
            Row("ahus", Kari, DeliveryState.Held), Row("ous", Ola, DeliveryState.Unreachable), Row("ous", Kari, DeliveryState.Sent),
            Row("siv", Ola, DeliveryState.Held), Row("ssf", Ola, DeliveryState.Ambiguous),
        ];
        var state = new RoundState(Asked, ledger, [new Answered("siv", Ola, Now)]);

        Assert.Equal(["ahus"], state.Unreached);
        Assert.Equal(["ous", "ssf"], RoundStatus.Of(state, Now).Missing);
    }

    [Fact]
    public void Of_a_round_whose_ledger_is_gone_nobody_can_say_that() =>
        Assert.Empty(new RoundState(Asked, [], []).Unreached);

    private static DeliveryRecord Row(string subject, PersonId person, DeliveryState state) =>
        new(new Prompt(Asked.Id, subject, person), Occasion.First, state);
}
