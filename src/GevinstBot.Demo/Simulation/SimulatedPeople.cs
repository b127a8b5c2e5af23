using System.Globalization;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Demo.Simulation;

/// <summary>How somebody takes a card.</summary>
public enum Manner
{
    AtOnce,
    Late,

    /// <summary>Types something that can't be read, sees the form come back, and corrects it.</summary>
    WrongThenRight,
    Never,
}

/// <summary>Somebody is away from Teams: the bot is uninstalled on one day, and installed again on a later one.</summary>
public sealed record Absence(PersonId Person, Instant Leaves, Instant Returns);

/// <summary>A contact changes jobs: from then on the organisation's substitute is its contact.</summary>
public sealed record JobChange(OrganizationId Organization, Instant At);

/// <summary>Who behaves how. A person has a usual manner and keeps to it most of the time; the lead is paid to answer.</summary>
public sealed class SimulatedPeople(Roster roster, DateTimeZone zone, Chance chance)
{
    private const double KeepsToManner = 0.8;
    private const double IsDoneAtOnce = 0.5;
    private const double LeavesOnce = 0.12;
    private const double ChangesJobInAYear = 0.15;

    /// <summary>When a person presses, after a card has come at a moment; null when they never do.</summary>
    public (Instant At, Manner Manner)? Decide(PersonId person, RoundId round, Instant received)
    {
        // What is to be done by a day is seldom done when one hears of it.
        if (round.Kind == MeetingRhythm.DecisionsKind && chance.For("at-once", person.Value, round.ToString()).NextDouble() > IsDoneAtOnce)
            return null;
        var draw = chance.For("card", person.Value, round.ToString(), Moment(received));
        return (roster.IsLead(person) ? LeadsManner(draw) : MannerOf(person, draw)) switch
        {
            Manner.AtOnce => (received + Duration.FromMinutes(draw.Next(0, 90)), Manner.AtOnce),
            Manner.WrongThenRight => (received + Duration.FromMinutes(draw.Next(1, 300)), Manner.WrongThenRight),
            Manner.Late => (OnALaterDay(received, days: draw.Next(1, 5), draw), Manner.Late),
            Manner.Never => null,
        };
    }

    public IReadOnlyList<Absence> Absences(Interval period)
    {
        var days = (int)period.Duration.TotalDays;
        return [.. from person in roster.People
            where !roster.IsLead(person.Id)
            let draw = chance.For("absence", person.Id.Value)
            where draw.NextDouble() < LeavesOnce * days / 365
            let leaves = OnALaterDay(period.Start, draw.Next(1, Math.Max(2, days)), draw)
            select new Absence(person.Id, leaves, OnALaterDay(leaves, draw.Next(10, 60), draw))];
    }

    /// <summary>Only where a substitute is named: somebody has to take over.</summary>
    public IReadOnlyList<JobChange> JobChanges(Interval period)
    {
        var days = (int)period.Duration.TotalDays;
        return [.. from organization in roster.Organizations
            where roster.Substitutes.Any(substitute => substitute.Organization == organization.Id)
            let draw = chance.For("job", organization.Id.Value)
            where draw.NextDouble() < ChangesJobInAYear * days / 365
            select new JobChange(organization.Id, OnALaterDay(period.Start, draw.Next(1, Math.Max(2, days)), draw))];
    }

    private static string Moment(Instant at) => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    private static Manner LeadsManner(Random draw) => draw.NextDouble() < 0.2 ? Manner.WrongThenRight : Manner.AtOnce;

    private Manner MannerOf(PersonId person, Random draw) =>
        draw.NextDouble() < KeepsToManner ? Drawn(chance.For("manner", person.Value)) : Drawn(draw);

    private static Manner Drawn(Random draw) => draw.NextDouble() switch
    {
        < 0.45 => Manner.AtOnce,
        < 0.75 => Manner.Late,
        < 0.87 => Manner.WrongThenRight,
        _ => Manner.Never,
    };

    /// <summary>People answer in the evening and at the weekend too; only the bot keeps quiet then.</summary>
    private Instant OnALaterDay(Instant from, int days, Random draw) => OsloTime.At(
        from.InZone(zone).Date.PlusDays(days), new LocalTime(draw.Next(7, 22), draw.Next(0, 60)), zone);
}
