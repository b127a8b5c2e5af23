using AdaptiveCards;
using GevinstBot.Domain;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Insights;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Domain.Reporting.ControlChart;
using GevinstBot.Insights;
using GevinstBot.Meetings;
using GevinstBot.Reporting;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Tests.Reporting;

/// <summary>
/// What is said where there are values of years: on the contact's card and receipt, in the report, and in the agenda's draft. A direction is
/// said with its rule, and where no rule fires it is ordinary variation.
/// </summary>
public sealed class VariationCardTests
{
    private static readonly TextCatalog Catalog = new();
    private static readonly Organization Ahus = new(new OrganizationId("ahus"), "Akershus universitetssykehus HF", "Ahus", OrganizationKind.HealthTrust);
    private static readonly Roster Roster = new("Helse Sør-Øst", [Ahus], [], [], [], []);
    private static readonly ReportingPeriod September = ReportingPeriod.Month(2026, 9);
    private static readonly Instant Opens = Instant.FromUtc(2026, 10, 30, 7, 30);
    private static readonly PersonId Contact = new("6e760000-0000-4000-8000-000000000101");

    private static readonly IndicatorDefinition Rejected = Definition("avviste", "Andel avviste henvisninger", UnitKind.Percent, target: null);

    private static readonly IndicatorDefinition[] Definitions =
    [
        Definition("ventetid", "Ventetid, somatikk", UnitKind.Days, Target.AtMost(58)),
        Definition("ventetid-phv", "Ventetid, psykisk helsevern", UnitKind.Days, Target.AtMost(44)) with { Counterweights = [Rejected.Id] },
        Definition("fravaer", "Sykefravær", UnitKind.Percent, Target.AtMost(8)) with { IsSeasonal = true },
        Rejected,
        Definition("frist", "Andel fristbrudd", UnitKind.Percent, Target.AtMost(2)),
    ];

    /// <summary>
    /// In September: off the target and ordinary; better for seven months; as high as the September before; above the limit; and off the
    /// target with nine values only.
    /// </summary>
    private static readonly decimal[][] Values =
    [
        [62, 64, 63, 62, 64, 63, 62, 64, 63, 62, 64, 63, 62, 64, 64],
        [47, 49, 48, 47, 49, 48, 47, 49, 48, 47, 49, 48, 48, 43, 42, 43, 42, 43, 42, 43],
        [7.1m, 7.2m, 7.9m, 7.2m, 7.1m, 7.0m, 7.1m, 7.2m, 7.1m, 7.0m, 7.1m, 7.2m, 7.1m, 7.0m, 7.9m],
        [10, 11, 9, 10, 11, 9, 10, 11, 9, 10, 11, 9, 10, 30],
        [3, 4, 3, 5, 4, 3, 4, 5, 4],
    ];

    public static TheoryData<Language> Languages => [Language.Bokmål, Language.English];

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_card_says_what_each_value_is_beside_those_before_it_and_asks_by_that(Language language)
    {
        Match(IndicatorCard.For(Request(language), Question()), "Reporting/IndicatorCard.varied", language);
        Match(
            IndicatorCard.Form(Request(language), Question(), new IndicatorForm
            {
                Changing = [Definitions[0].Id],
                Typed = new Dictionary<string, string> { ["value-ventetid"] = "64" },
                Problems = [new Problem("measure-ventetid", TypedIndicators.ProcessWanted)],
            }),
            "Reporting/IndicatorCard.process", language);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_receipt_says_the_same_and_what_will_change_the_process(Language language) =>
        Match(IndicatorReceiptCard.For(Request(language), Question(), Answer()), "Reporting/IndicatorReceiptCard.varied", language);

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_report_tells_what_has_changed_with_the_rule_and_the_worsening_counterweight(Language language) =>
        Match(ReportCard.For(Report(), Roster, Catalog.In(language)).Card, "Insights/ReportCard.varied", language);

    [Fact]
    public void The_draft_asks_what_will_change_an_ordinary_process_and_has_an_item_for_the_counterweight()
    {
        var texts = Catalog.In(Language.Bokmål);

        var items = AgendaDraft.From(new LocalDate(2026, 11, 17), AgendaFindings.In(Report(), Roster, texts), Duration.FromHours(2)).Items
            .Where(item => item.Evidence is not null).Select(item => $"{texts.Say(item.Title)} | {texts.Say(item.Evidence!)}".Replace('\u00a0', ' '));

        Assert.Equal(
            [
                "Andel fristbrudd hos Ahus: Hva vil endre prosessen? | 4,0 % i september 2026 (hentet, ikke bekreftet). Målet er 2 %. "
                + "Foreløpig vanlig variasjon: ingen regel slår ut.",
                "Ventetid, somatikk hos Ahus: Hva vil endre prosessen? | 64 dager i september 2026. Målet er 58. "
                + "Vanlig variasjon: ingen regel slår ut.",
                "Motvekt til «Ventetid, psykisk helsevern» hos Ahus: Andel avviste henvisninger | Målet er nådd. "
                + "Forverring i september 2026 for motvekten: over den øvre grensen.",
            ],
            items);
    }

    [Fact]
    public void A_deviation_that_a_rule_marks_is_called_a_deviation_and_says_the_rule()
    {
        var texts = Catalog.In(Language.English);
        var report = Report(last: 90);

        var item = AgendaFindings.In(report, Roster, texts).First(item => item.Id == "deviation-ventetid-ahus");

        Assert.Equal("Deviation at Ahus: Ventetid, somatikk", texts.Say(item.Title));
        Assert.Equal(
            "90 days in September 2026 (fetched, not confirmed). The target is 58. Worsening: above the upper limit.",
            texts.Say(item.Evidence).Replace('\u00a0', ' '));
    }

    [Fact]
    public void Every_rule_has_its_words_in_both_languages_and_every_direction_its_rule()
    {
        var signals = Enum.GetValues<SignalRule>().SelectMany(rule => new[] { new Signal(rule, true), new Signal(rule, false) }).ToList();
        foreach (var texts in Catalog.All)
        {
            var said = signals.Select(signal => texts.Said(new IndicatorVariation(VariationKind.Worsening, signal, Points: 20))!).ToList();

            Assert.Equal(said.Count, said.Distinct().Count());
            Assert.All(said, line => Assert.Contains(": ", line, StringComparison.Ordinal));
            Assert.Null(texts.Said(IndicatorVariation.Nothing));
        }
    }

    private static void Match(AdaptiveCard card, string name, Language language) => Golden.Matches(card, $"{name}.{Catalog.In(language).Tag}");

    private static RegionalReport Report(decimal? last = null)
    {
        var round = Request(Language.Bokmål).Round;
        IReadOnlyList<IndicatorAnswer> answers = last is null ? [Answer() with { Values = [.. Answer().Values.Take(1)] }] : [];
        var indicators = IndicatorReport.Of(
            round, [.. Definitions.Select(definition => (definition, September))], answers,
            new IndicatorCatalog(Definitions, [.. Definitions.Zip(Values).SelectMany(row => Fetched(row.First, row.Second, last))]),
            answeredBefore: []);
        return new RegionalReport(round.About, indicators, Pulses: [], CheckIns: [], Overdue: [], IsLocked: true);
    }

    private static IEnumerable<ImportedValue> Fetched(IndicatorDefinition definition, decimal[] values, decimal? last) =>
        Row(values).Select(point => new ImportedValue(
            definition.Id, Ahus.Id, point.Period,
            last is { } other && definition == Definitions[0] && point.Period == September ? other : point.Value,
            Denominator: null, "NPR", new LocalDate(2026, 10, 22)));

    private static IndicatorQuestion Question()
    {
        var asked = Definitions.Zip(Values).Select(row => new AskedIndicator(
            row.First, Ahus.Id, September,
            new ImportedValue(row.First.Id, Ahus.Id, September, row.Second[^1], Denominator: null, "NPR", new LocalDate(2026, 10, 22)))
        {
            Before = [.. Row(row.Second).SkipLast(1)],
        });
        return new IndicatorQuestion(Ahus, [.. asked], Answer: null, "Nettverkskontakt Ahus", DateTimeZoneProviders.Tzdb["Europe/Oslo"])
        {
            Definitions = Definitions.ToDictionary(definition => definition.Id),
        };
    }

    private static IndicatorAnswer Answer() => new(
        Ahus.Id,
        [
            .. Question().Indicators.Select((asked, at) => new IndicatorValue(asked.Id, 1, September, IndicatorState.Reported)
            {
                Value = asked.Imported!.Value,
                Imported = asked.Imported,
                Target = asked.Target,
                Explanation = at == 0 ? new Explanation(Cause: null, "Poliklinikk på kveldstid fra nyttår", new LocalDate(2026, 12, 31)) : null,
            }),
        ],
        Contact, Instant.FromUtc(2026, 10, 30, 8, 12), Version: 1);

    private static IEnumerable<SeriesPoint> Row(decimal[] values)
    {
        var period = September;
        for (var back = values.Length - 1; back > 0; back--)
            period = period.Previous();
        foreach (var value in values)
        {
            yield return new SeriesPoint(period, value);
            period = period.Next();
        }
    }

    private static IndicatorDefinition Definition(string id, string name, UnitKind kind, Target? target) =>
        new(new IndicatorId(id), name, new IndicatorUnit(kind, ""), Frequency.Monthly)
        {
            Organizations = [Ahus.Id],
            Decimals = kind == UnitKind.Percent ? 1 : 0,
            Targets = target is null ? new Dictionary<int, Target>() : new Dictionary<int, Target> { [2026] = target },
        };

    private static CardRequest Request(Language language)
    {
        var to = new Addressee("ahus", Contact);
        var meeting = new LocalDate(2026, 11, 17);
        var round = new Round(IndicatorRhythm.IdFor(meeting), Opens, Opens + Duration.FromDays(7), [to]) { About = meeting };
        return new CardRequest(round, to, new DeliveryKey(new Prompt(round.Id, "ahus", Contact), new string('0', 32)), Catalog.In(language), Opens);
    }
}
