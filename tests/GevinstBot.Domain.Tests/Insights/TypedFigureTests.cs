using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Insights;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using NodaTime;

namespace GevinstBot.Domain.Tests.Insights;

public sealed class TypedFigureTests
{
    private static readonly LocalDate Today = new(2026, 11, 20);

    private static readonly IndicatorDefinition[] Catalog =
    [
        Named("ventetid-somatikk", "Ventetid, somatikk"),
        Named("ventetid-phv", "Ventetid, psykisk helsevern for voksne"),
        Named("sykefravaer", "Sykefravær") with { AlsoCalled = ["Fravær i alt"] },
        Named("pasientavtaler", "Pasientavtaler passert planlagt tid") with { Frequency = Frequency.Tertial },
    ];

    private static readonly Organization[] Organizations =
    [
        new(new OrganizationId("ahus"), "Akershus universitetssykehus HF", "Ahus", OrganizationKind.HealthTrust),
        new(new OrganizationId("siv"), "Sykehuset i Vestfold HF", "Sykehuset i Vestfold", OrganizationKind.HealthTrust),
    ];

    [Theory]
    [InlineData("sykefravær", "sykefravaer", null)]
    [InlineData("Sykefravaer 2026-10", "sykefravaer", "2026-10")]
    [InlineData("fravær i alt oktober", "sykefravaer", "2026-10")]
    [InlineData("ventetid, somatikk oktober 2026", "ventetid-somatikk", "2026-10")]
    [InlineData("ventetid-somatikk 10.2026", "ventetid-somatikk", "2026-10")]
    [InlineData("ventetid soma", "ventetid-somatikk", null)]
    [InlineData("somatikk", "ventetid-somatikk", null)]
    [InlineData("sykefravær desember", "sykefravaer", "2025-12")]
    [InlineData("pasientavtaler 2026-T2", "pasientavtaler", "2026-T2")]
    public void One_indicator_is_meant(string typed, string indicator, string? period)
    {
        var figure = Read(typed);

        Assert.Equal(indicator, figure.Indicator?.Id.Value);
        Assert.Equal(period, figure.Period?.Text);
    }

    [Theory]
    [InlineData("ventetid", "ventetid-somatikk ventetid-phv")]
    [InlineData("ventetid 2026-10", "ventetid-somatikk ventetid-phv")]
    [InlineData("ventetdi", "ventetid-somatikk ventetid-phv")]
    [InlineData("sykefravr", "sykefravaer")]
    [InlineData("liggetid", "")]
    [InlineData("=HYPERLINK(\"x\")", "")]
    public void Several_may_be_meant_or_one_by_a_slip_or_none(string typed, string indicators) =>
        Assert.Equal(indicators, string.Join(' ', Read(typed).Indicators.Select(one => one.Id.Value)));

    [Theory]
    [InlineData("sykefravær 2026-10 ahus", "ahus")]
    [InlineData("sykefravær sykehuset i vestfold 2026-10", "siv")]
    [InlineData("sykefravær", null)]
    [InlineData("ahus", null)]
    public void An_organisation_may_stand_before_or_after_the_period(string typed, string? organization) =>
        Assert.Equal(organization, Read(typed).Organization?.Value);

    [Fact]
    public void A_month_alone_names_no_indicator()
    {
        var figure = Read("november 2026");

        Assert.Equal(("", "2026-11", null), (figure.Name, figure.Period?.Text, figure.Indicator));
    }

    [Fact]
    public void Of_an_indicator_with_longer_periods_the_one_that_holds_the_month_is_meant_and_no_month_of_a_year()
    {
        Assert.Equal(ReportingPeriod.Tertial(2026, 2), Read("pasientavtaler juni 2026").PeriodOf(Catalog[3]));
        Assert.Null(Read("sykefravær 2026").PeriodOf(Catalog[2]));
    }

    private static TypedFigure Read(string typed) => TypedFigure.Read(CleanText.Command(typed), Catalog, Organizations, Today);

    private static IndicatorDefinition Named(string id, string name) =>
        new(new IndicatorId(id), name, new IndicatorUnit(UnitKind.Days, ""), Frequency.Monthly) { Organizations = [new OrganizationId("ahus")] };
}
