using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Reporting;

/// <summary>
/// When indicators are asked for: twelve sending days before the meeting, one reminder, locked at M−7. Monthly indicators
/// each time; slower ones once, in the first round after their period is over and its numbers are there.
/// </summary>
public static class IndicatorRhythm
{
    public static readonly RoundKind Kind = new("indicators");

    private const int Opening = -12;
    private const int Reminder = -9;
    private const int Lock = -7;

    /// <summary>
    /// The round before a meeting; null when nobody has anything to report. <paramref name="before"/> is the meeting before it.
    /// </summary>
    public static Round? RoundFor(MeetingBeat beat, MeetingBeat? before, IndicatorCatalog catalog, Roster roster)
    {
        var asked = roster.Organizations.Select(organization => organization.Id)
            .Where(organization => AskedOf(beat, before, catalog, organization).Count > 0);
        var addressees = roster.AnsweringFor(asked, beat.Day(Opening), beat.Day(Lock));
        return addressees.Count == 0 ? null : new Round(IdFor(beat.MeetingDay), OpensAt(beat), LocksAt(beat), addressees)
        {
            Reminders = [beat.MorningOf(Reminder)],
            About = beat.MeetingDay,
            MeetingChanged = beat.Changed,
            Moved = beat.WhyMoved(Opening),
            Postponed = beat.Postponed,
        };
    }

    /// <summary>Without the rest of the round, which takes the whole catalogue to make.</summary>
    public static Instant OpensAt(MeetingBeat beat) => beat.MorningOf(Opening);

    public static Instant LocksAt(MeetingBeat beat) => beat.MorningOf(Lock);

    public static RoundId IdFor(LocalDate meetingDay) =>
        new(Kind, ReportingPeriod.Containing(meetingDay, Frequency.Monthly).Text);

    /// <summary>What an organisation is asked, in the catalogue's order: of the same periods however the round is moved.</summary>
    public static IReadOnlyList<AskedIndicator> AskedOf(
        MeetingBeat beat, MeetingBeat? before, IndicatorCatalog catalog, OrganizationId organization) =>
        AskedOf(catalog, organization, beat.Planned(Opening), before?.Planned(Opening));

    /// <summary>The period a round asks an indicator for; null when the round before it already did.</summary>
    public static ReportingPeriod? PeriodOf(IndicatorDefinition definition, MeetingBeat beat, MeetingBeat? before) =>
        PeriodOf(definition, beat.Planned(Opening), before?.Planned(Opening));

    private static IReadOnlyList<AskedIndicator> AskedOf(
        IndicatorCatalog catalog, OrganizationId organization, LocalDate opening, LocalDate? openingBefore) =>
        [.. from definition in catalog.Definitions
            let period = PeriodOf(definition, opening, openingBefore)
            where period is not null && definition.IsAskedOf(organization, period.Value)
            select new AskedIndicator(definition, organization, period.Value, catalog.Imported(definition.Id, organization, period.Value))];

    private static ReportingPeriod? PeriodOf(IndicatorDefinition definition, LocalDate opening, LocalDate? openingBefore)
    {
        var period = Latest(definition, opening);
        // The plan's first meeting has none before it; the network met a month earlier too, under the plan of the year before.
        var asked = definition.Frequency != Frequency.Monthly && period == Latest(definition, openingBefore ?? opening.PlusMonths(-1));
        return asked ? null : period;
    }

    private static ReportingPeriod Latest(IndicatorDefinition definition, LocalDate opening) =>
        ReportingPeriod.LatestComplete(opening, definition.Frequency, definition.ReportingLagDays);
}
