using GevinstBot.Domain.Figures;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Domain.Tests.Reporting;
using NodaTime;

namespace GevinstBot.Domain.Tests.Figures;

/// <summary>Files as the tests need them: cells with «;» between, one row a line.</summary>
internal static class FigureFiles
{
    public static readonly IndicatorDefinition Waiting = Indicators.Waiting with { AlsoCalled = ["Gjennomsnittlig ventetid i antall dager"] };

    public static readonly IndicatorDefinition Share = new(
        new IndicatorId("video"), "Videokonsultasjoner", new IndicatorUnit(UnitKind.Percent, ""), Domain.Calendar.Frequency.Monthly)
    {
        Min = 0,
        Max = 100,
        Organizations = [Indicators.Ahus, Indicators.Ous],
    };

    public static readonly Roster Roster = new(
        "Helse Sør-Øst",
        [
            new Organization(Indicators.Ahus, "Akershus universitetssykehus HF", "Ahus", OrganizationKind.HealthTrust) { Number = "983971636" },
            new Organization(Indicators.Ous, "Oslo universitetssykehus HF", "OUS", OrganizationKind.HealthTrust) { AlsoCalled = ["Oslo univ."] },
            new Organization(Indicators.Sunnaas, "Sunnaas sykehus HF", "Sunnaas", OrganizationKind.HealthTrust) { Number = "883971752" },
            new Organization(new OrganizationId("apotek"), "Sykehusapotekene HF", "Apotekene", OrganizationKind.ServiceProvider),
        ],
        [], [], [], []);

    public static Checked<FigureReading> Read(string text, string? indicator = null, int? year = null, bool isTyped = false) => FigureFile.Read(
        new FigureSheet([.. text.Split('\n').Index().Select(line => new FigureRow(line.Index + 1, line.Item.Split(';')))], isTyped),
        new FigureRequest
        {
            Indicator = indicator is null ? null : new IndicatorId(indicator),
            Year = year,
            Source = "SAS",
            Date = new LocalDate(2026, 11, 5),
        },
        new FigureNetwork(Roster, [Waiting, Share], new LocalDate(2026, 11, 5)));

    public static FigureReading Accepted(string text, string? indicator = null, int? year = null) =>
        Read(text, indicator, year).Match(reading => reading, problems => throw new InvalidOperationException(string.Join(' ', problems)));

    /// <summary>«ahus 2026-09 58».</summary>
    public static IEnumerable<string> Said(this FigureReading reading) =>
        reading.Taken.Select(value => FormattableString.Invariant($"{value.Indicator} {value.Organization} {value.Period} {value.Value}"));

    /// <summary>«3 figures.unknown-organization».</summary>
    public static IEnumerable<string> Refusals(this FigureReading reading) =>
        reading.Refused.SelectMany(refused => refused.Problems.Select(problem => $"{refused.Row.Line} {problem.TextKey}"));

    public static IEnumerable<string> NoteKeys(this FigureReading reading) => reading.Notes.Select(note => $"{note.Line} {note.TextKey}");
}
