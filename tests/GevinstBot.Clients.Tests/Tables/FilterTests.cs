using Azure.Data.Tables;
using GevinstBot.EmbeddedTables.Filters;
using GevinstBot.EmbeddedTables.Protocol;

namespace GevinstBot.Clients.Tests.Tables;

/// <summary>How filters are read and asked; Microsoft's client writes them.</summary>
public sealed class FilterTests
{
    private static bool Passes(string filter, object? stored) => FilterParser.Parse(filter).Passes(name => name == "V" ? stored : null);

    public static TheoryData<object> Values => new()
    {
        "", "O'Brien", "' or 1 eq 1", "æøå🌱", true, false, 0, int.MinValue, long.MaxValue, long.MinValue, 0.0, -1.5, 1e300, 5e-324,
        double.NaN, double.PositiveInfinity, double.NegativeInfinity, DateTimeOffset.UnixEpoch.AddTicks(1), Guid.Empty, new byte[] { 1, 255 },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void What_is_written_into_a_filter_is_read_out_of_it(object value)
    {
        Assert.True(Passes(TableClient.CreateQueryFilter($"V eq {value}"), value));
        Assert.False(Passes(TableClient.CreateQueryFilter($"V ne {value}"), value));
    }

    [Theory]
    [InlineData("V gt 1", 2L, true)]
    [InlineData("V gt 1.5", 2, true)]
    [InlineData("V lt 9007199254740993L", 9007199254740992L, true)]
    [InlineData("V eq '1'", 1, false)]
    [InlineData("V ne '1'", 1, false)]
    [InlineData("V eq 1000", 1000.0, true)]
    [InlineData("V lt 1000", 999.5, true)]
    [InlineData("V ge 0.0", double.NaN, false)]
    [InlineData("not (Nowhere eq 1)", 1, true)]
    [InlineData("Nowhere ne 1", 1, false)]
    [InlineData("1 lt V", 2, true)]
    [InlineData("V", true, true)]
    [InlineData("not V", true, false)]
    [InlineData("not not V", true, true)]
    [InlineData("V eq 'a' or V eq 'b' and V eq 'c'", "a", true)]
    [InlineData("(V eq 'a' or V eq 'b') and V eq 'c'", "a", false)]
    [InlineData("V gt 'B'", "a", true)]
    [InlineData("V lt 'å'", "z", true)]
    public void Comparisons_hold_as_the_service_holds_them(string filter, object stored, bool passes) =>
        Assert.Equal(passes, Passes(filter, stored));

    [Theory]
    [InlineData("V eq")]
    [InlineData("eq 1")]
    [InlineData("V eq 'a")]
    [InlineData("V eq 1 2")]
    [InlineData("V eq 1 and")]
    [InlineData("(V eq 1")]
    [InlineData("V eq 1)")]
    [InlineData("V like 'a'")]
    [InlineData("V eq guid'x'")]
    [InlineData("V eq datetime'yesterday'")]
    [InlineData("V eq datetime'0001-01-01T00:00:00+14:00'")]
    [InlineData("V eq guid'{0xFFFFFFFFFF,0x1,0x1,{0x1,0x1,0x1,0x1,0x1,0x1,0x1,0x1}}'")]
    [InlineData("V eq X'0'")]
    [InlineData("V eq X'0g'")]
    [InlineData("V eq time'1'")]
    [InlineData("V eq 1-2")]
    [InlineData("V eq 99999999999999999999L")]
    [InlineData("V = 1")]
    [InlineData("V eq 1; DROP TABLE rows")]
    public void What_is_not_a_filter_is_refused(string filter) => Assert.Throws<RefusedException>(() => FilterParser.Parse(filter));

    [Fact]
    public void A_filter_has_at_most_15_comparisons_and_is_never_too_deep_for_the_stack()
    {
        static string Of(int comparisons) => string.Join(" or ", Enumerable.Range(0, comparisons).Select(n => $"V eq {n}"));

        Assert.NotNull(FilterParser.Parse(Of(15)));
        Assert.Throws<RefusedException>(() => FilterParser.Parse(Of(16)));
        Assert.Throws<RefusedException>(() => FilterParser.Parse(new string('(', 100_000)));
        Assert.Throws<RefusedException>(() => FilterParser.Parse(string.Concat(Enumerable.Repeat("not ", 100_000))));
    }

    [Fact]
    public void Whatever_is_given_for_a_filter_is_read_or_refused_and_nothing_else()
    {
        string[] pieces = ["V", " ", "eq", "ne", "and", "or", "not", "(", ")", "'a'", "'", "''", "1", "-", "L", ".", "e", "datetime'", "guid'", "X'", "Infinity", "NaN", "true", "\0", "ø", "\uD83C"];
        var chance = new Random(2026);
        var read = 0;

        for (var n = 0; n < 50_000; n++)
        {
            var text = string.Concat(Enumerable.Range(0, chance.Next(1, 12)).Select(_ => pieces[chance.Next(pieces.Length)]));
            if (Record.Exception(() => FilterParser.Parse(text).Passes(_ => 1)) is not { } refused) read++;
            else Assert.True(refused is RefusedException, $"{text}: {refused}");
        }

        Assert.InRange(read, 100, 49_900);
    }
}
