using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Insights;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using NodaTime;

namespace GevinstBot.Domain.Tests.Insights;

public sealed class MeasuringCostTests
{
    private static readonly OrganizationId Ahus = new("ahus");
    private static readonly OrganizationId Ous = new("ous");
    private static readonly ReportingPeriod September = ReportingPeriod.Month(2026, 9);
    private static readonly IndicatorDefinition Waiting = Named("ventetid") with { Counterweights = [new IndicatorId("ventetid-phv")] };
    private static readonly IndicatorDefinition Psychiatry = Named("ventetid-phv");

    [Fact]
    public void A_form_costs_what_it_asks_for()
    {
        var fetched = new ImportedValue(Waiting.Id, Ahus, September, 57, Denominator: null, "NPR", new LocalDate(2026, 10, 22));
        var said = Value(57);

        Assert.Equal(MeasuringCost.Confirming, Cost(said with { Imported = fetched }, isFetched: true));
        Assert.Equal(MeasuringCost.Typing, Cost(said with { Value = 60, Imported = fetched }, isFetched: true));
        Assert.Equal(MeasuringCost.Typing, Cost(said, isFetched: false));
        Assert.Equal(MeasuringCost.Explaining, Cost(Explained(65), isFetched: true));
        Assert.Equal(MeasuringCost.Confirming, Cost(null, isFetched: true));
        Assert.Equal(MeasuringCost.Typing, Cost(null, isFetched: false));
    }

    [Fact]
    public void Times_are_added_over_organisations_and_rounds_and_the_dearest_comes_first()
    {
        var round = Round(
            Form(Waiting, Ahus, Value(57)), Form(Waiting, Ous, Value(55)), Form(Psychiatry, Ahus, Explained(65)));

        var costs = MeasuringCost.Of([Waiting, Psychiatry, Named("never-asked")], [round, round]);

        Assert.Equal(["ventetid-phv 2 4", "ventetid 4 2"], costs.Select(cost => $"{cost.Indicator.Id} {cost.Forms} {cost.Time.TotalMinutes}"));
    }

    [Fact]
    public void Items_that_stayed_on_the_agenda_count_and_those_of_an_indicator_with_a_longer_name_are_its_own()
    {
        var round = Round(Form(Waiting, Ahus, Value(57)), Form(Psychiatry, Ahus, Value(57))) with
        {
            Agenda = new Agenda(new LocalDate(2026, 11, 17), [
                Item(AgendaItemKind.Deviation, "ventetid-ahus", Ahus), Item(AgendaItemKind.Deviation, "ventetid-phv-ahus", Ahus),
                Item(AgendaItemKind.Deviation, "ventetid-phv-ous", Ous) with { Kept = false },
                Item(AgendaItemKind.Counterweight, "ventetid-ventetid-phv-ahus", Ahus),
            ], LeftOut: 0),
            Minutes = new Minutes(new LocalDate(2026, 11, 17), [
                new Decision("deviation-ventetid-ahus", AgendaText.Written(""), "Fellesmøte"),
                new Decision("deviation-ventetid-phv-ous", AgendaText.Written(""), "Ble tatt av"),
            ], []),
        };

        var costs = MeasuringCost.Of([Waiting, Psychiatry], [round]);

        Assert.Equal([(2, 1), (1, 0)], costs.Select(cost => (cost.Items, cost.Decisions)));
    }

    [Fact]
    public void What_nobody_has_given_or_used_for_three_of_its_periods_is_proposed_to_be_retired()
    {
        var unanswered = Round(Form(Waiting, Ahus, said: null), Form(Psychiatry, Ahus, Value(57)));

        Assert.Equal([Waiting], Retirement.Proposed([Waiting, Psychiatry], [unanswered, unanswered, unanswered]));
        Assert.Empty(Retirement.Proposed([Waiting], [unanswered, unanswered]));
    }

    [Fact]
    public void One_number_one_item_or_a_period_in_between_that_did_not_ask_changes_that_as_it_should()
    {
        var unanswered = Round(Form(Waiting, Ahus, said: null));
        var answered = Round(Form(Waiting, Ahus, said: null), Form(Waiting, Ous, Value(57)));
        var used = unanswered with
        {
            Agenda = new Agenda(new LocalDate(2026, 11, 17), [Item(AgendaItemKind.Deviation, "ventetid-ahus", Ahus)], LeftOut: 0),
        };
        var silent = Round();

        Assert.Empty(Retirement.Proposed([Waiting], [unanswered, answered, unanswered]));
        Assert.Empty(Retirement.Proposed([Waiting], [used, unanswered, unanswered]));
        Assert.Single(Retirement.Proposed([Waiting], [used, unanswered, silent, unanswered, silent, unanswered]));
    }

    [Fact]
    public void That_there_is_no_number_is_no_use_of_the_indicator()
    {
        var without = Round(Form(Waiting, Ahus, new IndicatorValue(Waiting.Id, Version: 1, September, IndicatorState.NotRelevant)));

        Assert.Single(Retirement.Proposed([Waiting], [without, without, without]));
    }

    private static Duration Cost(IndicatorValue? said, bool isFetched) =>
        MeasuringCost.Of(new MeasuredForm(Waiting.Id, Ahus, September, isFetched, said));

    private static MeasuredRound Round(params IReadOnlyList<MeasuredForm> forms) => new(new LocalDate(2026, 11, 17), forms, Agenda: null, Minutes: null);

    private static MeasuredForm Form(IndicatorDefinition indicator, OrganizationId organization, IndicatorValue? said) =>
        new(indicator.Id, organization, September, IsFetched: false, said is null ? null : said with { Indicator = indicator.Id });

    private static IndicatorValue Value(decimal value) => new(Waiting.Id, Version: 1, September, IndicatorState.Reported) { Value = value };

    private static IndicatorValue Explained(decimal value) => Value(value) with
    {
        Explanation = new Explanation("Ferie", "Ekstra poliklinikk", new LocalDate(2026, 12, 31)),
    };

    private static AgendaItem Item(AgendaItemKind kind, string key, OrganizationId organization) =>
        new(AgendaCandidate.IdOf(kind, key), kind, AgendaText.Written(""), Minutes: 10, organization);

    private static IndicatorDefinition Named(string id) =>
        new(new IndicatorId(id), id, new IndicatorUnit(UnitKind.Days, ""), Frequency.Monthly) { Organizations = [Ahus, Ous] };
}
