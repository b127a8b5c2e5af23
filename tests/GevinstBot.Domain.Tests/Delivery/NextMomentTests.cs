using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Tests.Delivery;

public sealed class NextMomentTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 10, 26, 7, 0);
    private static readonly Round Asked = new(new RoundId(new RoundKind("agenda"), "2026-11"), At(1), At(4), []) { Reminders = [At(2)] };

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    [InlineData(2, 4)]
    public void Openings_reminders_and_closings_come_in_order(int now, int next) => Assert.Equal(At(next), After(At(now)));

    [Fact]
    public void Nothing_is_next_when_nothing_is_planned() => Assert.Null(After(At(4)));

    [Fact]
    public void A_parked_send_is_next_when_its_time_has_come_and_sending_is_allowed()
    {
        var parked = new DeliveryRecord(new Prompt(Asked.Id, "ahus", new PersonId("x")), Occasion.First, DeliveryState.Parked) { NotBefore = At(3) };
        Assert.Equal(At(3), NextMoment.After(At(2), [Asked], [parked], at => at));
        Assert.Equal(At(3) + Duration.FromMinutes(5), NextMoment.After(At(3), [Asked], [parked], at => at + Duration.FromMinutes(5)));
    }

    private static Instant? After(Instant now) => NextMoment.After(now, [Asked], [], at => at);

    private static Instant At(int hours) => Now + Duration.FromHours(hours);
}
