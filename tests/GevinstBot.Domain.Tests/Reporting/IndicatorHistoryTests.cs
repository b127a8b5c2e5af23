using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Reporting;
using NodaTime;
using static GevinstBot.Domain.Tests.Reporting.Indicators;

namespace GevinstBot.Domain.Tests.Reporting;

public sealed class IndicatorHistoryTests
{
    private static readonly ReportingPeriod August = September.Previous();
    private static readonly ReportingPeriod July = August.Previous();

    [Fact]
    public void What_was_answered_counts_before_what_was_fetched_and_the_periods_are_in_order() => Assert.Equal(
        [new(July, 61), new(August, 55), new(September, 57)],
        History([Fetched(September, 57), Fetched(July, 61), Fetched(August, 60)], [Said(August, 55)]).Of(Waiting, Ahus));

    [Fact]
    public void What_the_years_say_was_fetched_counts_after_the_catalogue_and_after_every_answer() => Assert.Equal(
        [new(July, 61), new(August, 55), new(September, 57)],
        History(
            [Fetched(September, 57)],
            [Said(July, 61) with { IsFetched = true }, Said(August, 60) with { IsFetched = true }, Said(September, 1) with { IsFetched = true }, Said(August, 55)])
            .Of(Waiting, Ahus));

    [Fact]
    public void Whoever_said_that_there_is_no_number_has_the_last_word() => Assert.Equal(
        [new(July, 61)], History([Fetched(July, 61), Fetched(August, 60)], [Said(August, null)]).Of(Waiting, Ahus));

    [Fact]
    public void Of_what_was_answered_twice_the_later_counts() => Assert.Equal(
        [new(August, 54)], History([], [Said(August, 55), Said(August, 54)]).Of(Waiting, Ahus));

    [Fact]
    public void Values_of_another_version_are_no_part_of_the_row_and_the_break_says_which_fetched_ones_are()
    {
        var second = Waiting with { Version = 2, Changes = [new DefinitionChange(2, August, "Avviste telles ikke")] };
        var history = History([Fetched(July, 61), Fetched(August, 60)], [Said(July.Previous(), 62), Said(September, 57, version: 2)]);

        Assert.Equal([new(August, 60), new(September, 57)], history.Of(second, Ahus));
        Assert.Equal((1, 2), (second.VersionIn(July), second.VersionIn(August)));
    }

    [Fact]
    public void Another_organisation_s_values_are_its_own() =>
        Assert.Empty(History([Fetched(July, 61)], [Said(August, 60)]).Of(Waiting, Ous));

    [Fact]
    public void A_period_without_a_value_has_nothing_to_say_about_it()
    {
        var history = History([Fetched(July, 61), Fetched(September, 57)], []);

        Assert.Empty(history.UpTo(Waiting, Ahus, August));
        Assert.Equal([new(July, 61), new(September, 57)], history.UpTo(Waiting, Ahus, September));
        Assert.Equal([new(July, 61)], history.Before(Waiting, Ahus, September));
    }

    private static IndicatorHistory History(IReadOnlyList<ImportedValue> fetched, IReadOnlyList<AnsweredValue> answered) =>
        new(Indicators.Catalog(fetched), answered);

    private static ImportedValue Fetched(ReportingPeriod period, decimal value) =>
        new(Waiting.Id, Ahus, period, value, Denominator: null, "NPR", new LocalDate(2026, 10, 22));

    private static AnsweredValue Said(ReportingPeriod period, decimal? value, int version = 1) => new(Ahus, Waiting.Id, period, version, value);
}
