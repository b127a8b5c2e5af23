using GevinstBot.Domain.Documents;
using NodaTime;

namespace GevinstBot.Domain.Tests.Documents;

public sealed class ExportLinkTests
{
    private static readonly Instant Made = Instant.FromUtc(2026, 10, 26, 8, 0);

    [Theory]
    [InlineData(0, false)]
    [InlineData(599, false)]
    [InlineData(600, true)]
    public void A_link_is_good_for_ten_minutes(int seconds, bool isOver) =>
        Assert.Equal(isOver, ExportLink.Of("minutes", "0a1b", Made).IsOver(Made + Duration.FromSeconds(seconds)));

    [Fact]
    public void Its_secret_is_known_again_and_is_not_kept()
    {
        var link = ExportLink.Of("minutes", "0a1b", Made);
        Assert.Equal(ExportLink.PrintOf("0a1b"), link.Print);
        Assert.NotEqual(ExportLink.PrintOf("0a1c"), link.Print);
        Assert.DoesNotContain("0a1b", link.Print, StringComparison.Ordinal);
    }
}
