using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Tests.Rounds;

/// <summary>What tells two rounds of one title apart is read by people.</summary>
public sealed class RoundNamesTests
{
    [Theory]
    [InlineData("2026-11", "november 2026")]
    [InlineData("2026-11-17", "17.11.2026")]
    [InlineData("2026-11-10-01", "10.11.2026")]
    [InlineData("2026-11-2026-11-10-01", "10.11.2026")]
    [InlineData("2026-11-2026-11-10-12", "10.11.2026 (12)")]
    [InlineData("extra-2026-11-19-2026-11-10-02", "10.11.2026 (2)")]
    public void What_was_asked_for_is_told_apart_by_its_day_and_never_by_its_key(string period, string expected) =>
        Assert.Equal(expected, new TextCatalog().In(Language.Bokmål).ApartName(period));
}
