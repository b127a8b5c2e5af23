using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Reporting;

/// <summary>The indicator rounds of the network as it is now: one before each month's meeting.</summary>
public sealed class IndicatorRounds(CurrentNetwork network, FigureTable figures)
{
    /// <summary>
    /// The rounds of the meeting plan that open in the interval, in order. The engine asks at every run, so the others aren't made.
    /// </summary>
    public IEnumerable<Round> Opening(Interval opening) =>
        network.DaysAround(opening)
            .Where(day => opening.Contains(IndicatorRhythm.OpensAt(network.Beat(day))))
            .Select(RoundFor)
            .OfType<Round>();

    /// <summary>The round before a month's meeting; null without a meeting, or when nobody has anything to report.</summary>
    public Round? In(YearMonth month) => network.Meetings.In(month) is { } day ? RoundFor(day) : null;

    /// <summary>The last day that a lead may move a round's lock to.</summary>
    public LocalDate LastLockOf(Round round) => network.Beat(round.About).LastLock;

    /// <summary>The rounds of the plan's meetings before a round's, the latest last.</summary>
    public IEnumerable<RoundId> Before(Round round) => network.Meetings.Days.Where(day => day < round.About).Select(IndicatorRhythm.IdFor);

    public async Task<IReadOnlyList<AskedIndicator>> AskedOfAsync(Round round, OrganizationId organization, CancellationToken ct) =>
        AskedOf(round, organization, await CatalogAsync(round, ct));

    /// <summary>What an organisation is asked in a round, with what is known by a catalogue.</summary>
    public IReadOnlyList<AskedIndicator> AskedOf(Round round, OrganizationId organization, IndicatorCatalog catalog) =>
        IndicatorRhythm.AskedOf(network.Beat(round.About), BeatBefore(round.About), catalog, organization);

    /// <summary>The indicators that the round asks somebody for, each with its period.</summary>
    public IReadOnlyList<(IndicatorDefinition Definition, ReportingPeriod Period)> Asked(Round round)
    {
        var meetingDay = round.About;
        var (beat, before) = (network.Beat(meetingDay), BeatBefore(meetingDay));
        return [.. from definition in Catalog.Definitions
            let period = IndicatorRhythm.PeriodOf(definition, beat, before)
            where period is not null && definition.Organizations.Any(of => definition.IsAskedOf(of, period.Value))
            select (OfTheNetwork(definition, period.Value, network.DayOf(IndicatorRhythm.OpensAt(beat))), period.Value)];
    }

    /// <summary>What is measured, with what has been fetched for a round's periods.</summary>
    public Task<IndicatorCatalog> CatalogAsync(Round round, CancellationToken ct) =>
        CatalogAsync(Asked(round).Select(asked => asked.Period), ct);

    /// <summary>Those that have left, haven't come yet, or don't report it yet aren't among those who could have answered.</summary>
    private IndicatorDefinition OfTheNetwork(IndicatorDefinition definition, ReportingPeriod period, LocalDate opens)
    {
        return definition.Organizations.All(CouldAnswer)
            ? definition
            : definition with { Organizations = [.. definition.Organizations.Where(CouldAnswer)] };

        bool CouldAnswer(OrganizationId of) => network.Roster.Find(of) is not null && !network.Roster.BeginsAfter(of, opens)
            && definition.Life.Holds(of, period);
    }

    /// <summary>What is measured, with what has been fetched for some periods, at the moment whose network this is.</summary>
    public async Task<IndicatorCatalog> CatalogAsync(IEnumerable<ReportingPeriod> periods, CancellationToken ct) =>
        Catalog.With(await figures.OfPeriodsAsync(periods, network.At, ct));

    public IndicatorDefinition? Definition(IndicatorId id) => Catalog.Definitions.FirstOrDefault(definition => definition.Id == id);

    /// <summary>What is measured, and what the network file says of it.</summary>
    private IndicatorCatalog Catalog => network.Section<IndicatorCatalog>();

    private Round? RoundFor(LocalDate meetingDay) =>
        IndicatorRhythm.RoundFor(network.Beat(meetingDay), BeatBefore(meetingDay), Catalog, network.Roster);

    private MeetingBeat? BeatBefore(LocalDate meetingDay) =>
        network.Meetings.Before(meetingDay) is { } before ? network.Beat(before) : null;
}
