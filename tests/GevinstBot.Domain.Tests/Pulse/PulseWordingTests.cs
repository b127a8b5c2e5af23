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

    [Fact]
    public void What_the_staff_are_asked_has_a_print_of_its_own_and_keeps_what_it_is_asked_in_and_nothing_else()
    {
        var words = Words(
            ("group-pulse.statement.ability", "Jeg klarer {0} i en vanlig vakt."), ("pulse.statement.desire", "De fleste vil."), ("pulse.score.1", "1 – nei"));
        var other = PulseWording.OfGroup(Words(("group-pulse.statement.ability", "Jeg klarer {0}.")));

        Assert.Equal([AdkarElement.Ability], Broken("", other));
        Assert.Equal(["group-pulse.statement.ability", "pulse.score.1"], PulseWording.AskedOfGroup(words).Words.Keys.Order());
        Assert.Equal(PulseWording.OfGroup(words), PulseWording.OfGroup(PulseWording.AskedOfGroup(words)));
    }

    private static IReadOnlyList<AdkarElement> Broken(string one, string other) =>
        [.. AdkarElements.InOrder.Where(element => !PulseWording.IsSame(one, other, element))];

    private static NetworkWords Words(params IEnumerable<(string Key, string Text)> words) =>
        NetworkWords.None with { Words = words.ToDictionary(word => word.Key, word => word.Text) };
}
