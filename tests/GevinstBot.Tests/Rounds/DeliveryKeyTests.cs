using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Tests.Rounds;

public sealed class DeliveryKeyTests
{
    private static readonly DeliveryKey Key = new(
        new Prompt(new RoundId(new RoundKind("check-in"), "2026-w49-kull3"), "hjertepost", new PersonId("6e760000-0000-4000-8000-000000000301")),
        "0123456789abcdef0123456789abcdef");

    [Fact]
    public void A_key_is_read_as_it_was_written() => Assert.Equal(Key, DeliveryKey.Parse(Key.ToString()));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a~b~c")]
    [InlineData("uten-periode~ahus~person~nonce")]
    [InlineData("kind_2026-11~x' or PartitionKey ne '~person~nonce")]
    [InlineData("kind_2026-11~../ahus~person~nonce")]
    [InlineData("kind_2026-11_x~ahus~person~nonce")]
    public void Anything_else_is_no_key(string? text) => Assert.Null(DeliveryKey.Parse(text));

    [Fact]
    public void A_text_without_end_is_no_key() => Assert.Null(DeliveryKey.Parse("k_p~" + new string('a', 10_000) + "~p~n"));
}
