using System.Text;
using GevinstBot.Chat;
using GevinstBot.Domain;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Figures;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Reporting;
using GevinstBot.Reporting.Figures;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Tests.Reporting;

/// <summary>Every card of a file of figures in every state, in both languages.</summary>
public sealed class FigureFileGoldenTests
{
    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb["Europe/Oslo"];
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 6, 8, 0);
    private static readonly PersonId Lead = new("6e760000-0000-4000-8000-000000000001");
    private static readonly Uri Link = new("https://gevinstbot.example.no/tall/0a1b2c3d.csv");

    private static readonly Organization[] Organizations =
    [
        new(new("ahus"), "Akershus universitetssykehus HF", "Ahus", OrganizationKind.HealthTrust),
        new(new("ous"), "Oslo universitetssykehus HF", "OUS", OrganizationKind.HealthTrust),
        new(new("sunnaas"), "Sunnaas sykehus HF", "Sunnaas", OrganizationKind.HealthTrust),
    ];

    private static readonly IReadOnlyList<IndicatorDefinition> Definitions =
    [
        Definition("ventetid", "Ventetid, somatikk"),
        .. Enumerable.Range(1, 8).Select(at => Definition($"andel-{at}", $"Andel *telefon- og videokonsultasjoner* {at}")),
    ];

    public static TheoryData<Language, string> Languages => new() { { Language.Bokmål, "nb" }, { Language.English, "en" } };

    [Theory, MemberData(nameof(Languages))]
    public void A_file_that_can_be_read(Language language, string tag)
    {
        var many = from definition in Definitions
                   from period in (string[])["2026-07", "2026-08"]
                   from organization in Organizations
                   select $"{organization.ShortName};{definition.Id};{period};7,5";

        Check("one", "Ahus;ventetid;2026-09;58,2");
        Check("few", "Ahus;ventetid;2026-09;58,2\nOUS;ventetid;2026-09;55\nOUS;ventetid;2026-08;54\nRegionen;ventetid;2026-09;57", Standing(60));
        Check("overtaken", "OUS;ventetid;2026-09;55", Standing(60), isOvertaken: true);
        Check("refused", "Ahus;ventetid;2026-09;58,2\nOUS;ventetid;2026-09;abc", link: Link);
        Check("mistakes", $"{string.Join('\n', many)}\n{string.Join('\n', Wrong)}", Standing(60), link: Link);
        Check("without-link", "Ahus;ventetid;2026-09;58,2\nOUS;ventetid;2026-09;abc");
        Check("nothing-new", "OUS;ventetid;2026-09;60\nAhus;ventetid;2026-09;abc", Standing(60), link: Link);

        void Check(string state, string rows, IReadOnlyList<ImportedValue>? standing = null, Uri? link = null, bool isOvertaken = false) => Golden.Matches(
            FigureFileCard.For(Request(language), Facts(language, $"HF;Indikator;Periode;Verdi\n{rows}", standing ?? [], link), isOvertaken),
            $"Reporting/FigureFileCard.{state}.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void What_became_of_it_and_a_file_that_can_not_be_read(Language language, string tag)
    {
        var texts = new TextCatalog().In(language);
        var fields = FigureFileFields.Of("sas-*september*.csv", new FigureAsk(null, null), new LocalDate(2026, 11, 6));
        var form = new AskedForm("2026-11-06-01", Lead, Now, fields, IsSaved: false);
        var plan = Facts(language, "HF;Indikator;Periode;Verdi\nAhus;ventetid;2026-09;58,2\nOUS;ventetid;2026-09;55", Standing(60), link: null).Plan;
        Receipt("used", form.AsUsed(plan));
        Receipt("same", form.AsUsed(plan with { Difference = plan.Difference with { Changes = [] } }));
        Receipt("used-refused", form.AsUsed(Facts(language, "HF;Indikator;Periode;Verdi\nAhus;ventetid;2026-09;abc", [], link: null).Plan));
        Receipt("declined", form.AsDeclined());
        Receipt("closed", form);
        Problems("indicator", new Problem("", FigureFile.NoIndicator));
        Problems("year", new Problem("", FigureColumns.NoYear));
        Problems("itself", new Problem("", FigureFile.NamesItself));
        Problems("other", new Problem("", FigureFile.OtherWidth, "7", "6"));

        void Receipt(string state, AskedForm then) =>
            Golden.Matches(FigureFileReceiptCard.For(Request(language), then, Oslo), $"Reporting/FigureFileReceiptCard.{state}.{tag}");

        void Problems(string state, Problem problem) => Golden.Matches(
            FigureFileProblemsCard.For([problem], Definitions, 2026, texts).Card, $"Reporting/FigureFileProblemsCard.{state}.{tag}");
    }

    private static readonly string[] Wrong =
    [
        "Ahus;ventetid;2026-09;abc", "Ahus;ventetid;2026-09;12,5,3", "Nordlandssykehuset;ventetid;2026-09;40", "Ahus;ventetida;2026-09;40",
        "Ahus;ventetid;2026;40", "Ahus;ventetid;2026-13;40", "Ahus;ventetid;2026-09;40;7", "Ahus;ventetid;2026-09;=1+1", "Ahus;ventetid;2027-09;40",
        "Ahus;ventetid;2026-09;4000000000000000000000",
    ];

    private static IndicatorDefinition Definition(string id, string name) =>
        new(new IndicatorId(id), name, new IndicatorUnit(UnitKind.Days, ""), Frequency.Monthly) { Organizations = [.. Organizations.Select(one => one.Id)] };

    private static ImportedValue[] Standing(decimal value) =>
        [new(new("ventetid"), new("ous"), ReportingPeriod.Month(2026, 9), value, null, "SAS", new LocalDate(2026, 10, 20)) { DefinitionVersion = 1 }];

    private static FigureFileFacts Facts(Language language, string file, IReadOnlyList<ImportedValue> standing, Uri? link)
    {
        var roster = new Roster("Helse Sør-Øst", Organizations, [], [], [], []);
        var sheet = FigureSheets.Read(Encoding.UTF8.GetBytes(file)).Match(read => read, problems => throw new InvalidOperationException(string.Join(' ', problems)));
        var reading = FigureFile.Read(
                sheet.Sheet, new FigureRequest { Source = "SAS", Date = new LocalDate(2026, 11, 5) }, new FigureNetwork(roster, Definitions, new LocalDate(2026, 11, 6)))
            .Match(read => read, problems => throw new InvalidOperationException(string.Join(' ', problems)));
        var plan = new FigurePlan(sheet, reading, FigureDifference.Between(standing, reading.Taken, reading.Blank));
        return new FigureFileFacts("sas-*september*.csv", plan, new FigureWords(new TextCatalog().In(language), Definitions, roster), link);
    }

    private static CardRequest Request(Language language)
    {
        var round = AskedRhythm.RoundOf(FigureFileRhythm.Kind, "2026-11-06-01", Lead, Now);
        var key = new DeliveryKey(new Prompt(round.Id, Lead.Value, Lead), new string('0', 32));
        return new CardRequest(round, round.Addressees[0], key, new TextCatalog().In(language), Now);
    }
}
