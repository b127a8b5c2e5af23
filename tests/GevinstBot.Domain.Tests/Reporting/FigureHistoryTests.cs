using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using NodaTime;
using static GevinstBot.Domain.Tests.Reporting.Indicators;

namespace GevinstBot.Domain.Tests.Reporting;

public sealed class FigureHistoryTests
{
    private static readonly Instant Asked = Instant.FromUtc(2026, 10, 30, 8, 0);
    private static readonly Instant Locked = Asked + Duration.FromDays(7);

    [Fact]
    public void What_was_fetched_and_confirmed_are_two_versions_and_the_confirmed_one_stands()
    {
        var fetched = Fetched(57);
        var history = Of([new FetchedFigure(fetched, At: null)], [Given(Asked, Said(57) with { Imported = fetched })]);

        Assert.Equal([FigureOrigin.Fetched, FigureOrigin.Confirmed], history.Versions.Select(version => version.Origin));
        Assert.Equal((new PersonId("p"), Asked), (history.Standing!.By!.Value, history.Standing.At!.Value));
    }

    [Fact]
    public void What_was_changed_is_a_version_of_its_own_and_a_change_of_another_indicator_is_none()
    {
        var other = Said(3) with { Indicator = new IndicatorId("another") };
        var history = Of(
            [],
            [
                Given(Asked, Said(57)), Given(Asked + Duration.FromHours(1), Said(57), other), Given(Asked + Duration.FromHours(2), Said(56), other),
            ]);

        Assert.Equal([57, 56], history.Versions.Select(version => version.Value.Value!.Value));
        Assert.Equal(Asked + Duration.FromHours(2), history.Standing!.At);
    }

    [Fact]
    public void Another_number_than_was_fetched_or_none_is_a_correction() => Assert.All(
        [Said(60), Without(IndicatorState.NotYetAvailable)],
        said => Assert.Equal(FigureOrigin.Corrected, Of([], [Given(Asked, said with { Imported = Fetched(57) })]).Standing!.Origin));

    [Fact]
    public void Whoever_has_answered_has_the_last_word_whatever_is_fetched_afterwards()
    {
        var history = Of([new FetchedFigure(Fetched(55), Asked + Duration.FromDays(1))], [Given(Asked, Said(57))]);

        Assert.Equal([57, 55], history.Versions.Select(version => version.Value.Value!.Value));
        Assert.Equal(57, history.Standing!.Value.Value);
    }

    [Fact]
    public void What_is_fetched_once_more_and_is_the_same_is_no_version() =>
        Assert.Single(Of([new FetchedFigure(Fetched(57), Asked), new FetchedFigure(Fetched(57), Locked)], []).Versions);

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    public void What_was_given_from_the_lock_on_is_late(int seconds, bool isLate) =>
        Assert.Equal(isLate, Of([], [Given(Locked + Duration.FromSeconds(seconds), Said(57))]).Standing!.IsLate);

    [Fact]
    public void What_was_given_on_behalf_says_so() =>
        Assert.True(Of([], [Given(Asked, Said(57)) with { OnBehalf = true }]).Standing!.OnBehalf);

    [Fact]
    public void Nothing_known_is_no_version_and_never_a_zero()
    {
        var history = Of([], [Given(Asked, Said(57) with { Period = September.Previous() })]);

        Assert.Empty(history.Versions);
        Assert.Null(history.Standing);
    }

    [Fact]
    public void A_fetched_figure_is_of_the_version_that_its_period_has()
    {
        var second = Waiting with { Version = 2, Changes = [new DefinitionChange(2, September.Next(), "Avviste telles ikke")] };

        Assert.Equal(1, FigureHistory.Of(second, Ahus, September, [new(Fetched(57), null)], [], Locked).Standing!.Value.Version);
    }

    private static FigureHistory Of(IReadOnlyList<FetchedFigure> fetched, IReadOnlyList<IndicatorAnswer> answers) =>
        FigureHistory.Of(Waiting, Ahus, September, fetched, answers, Locked);

    private static IndicatorAnswer Given(Instant at, params IReadOnlyList<IndicatorValue> values) => Answer(Ahus, values) with { At = at };

    private static ImportedValue Fetched(decimal value) =>
        new(Waiting.Id, Ahus, September, value, Denominator: null, "NPR", new LocalDate(2026, 10, 22));
}
