using GevinstBot.Domain.Network;
using GevinstBot.Domain.Pulse;

namespace GevinstBot.Domain.Tests.Pulse;

public sealed class PulseWordingTests
{
    [Fact]
    public void The_product_s_own_words_leave_no_print() => Assert.Equal("", PulseWording.Of(NetworkWords.None));

    [Fact]
    public void Another_statement_breaks_its_own_element_and_no_other()
    {
        var other = PulseWording.Of(Words(("pulse.statement.knowledge", "De fleste vet hva som er nytt.")));

        Assert.Equal([AdkarElement.Knowledge], Broken("", other));
        Assert.Empty(Broken(other, other));
    }

    [Fact]
    public void Another_scale_breaks_all_and_another_suggestion_none()
    {
        Assert.Equal(5, Broken("", PulseWording.Of(Words(("pulse.score.3", "3 – både og")))).Count);
        Assert.Equal("", PulseWording.Of(Words(("pulse.suggestion.knowledge", "Kurs"))));
    }

    private static IReadOnlyList<AdkarElement> Broken(string one, string other) =>
        [.. AdkarElements.InOrder.Where(element => !PulseWording.IsSame(one, other, element))];

    private static NetworkWords Words(params IEnumerable<(string Key, string Text)> words) =>
        NetworkWords.None with { Words = words.ToDictionary(word => word.Key, word => word.Text) };
}
