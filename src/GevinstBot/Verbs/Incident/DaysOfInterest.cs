using NodaTime;

namespace GevinstBot.Verbs.Incident;

/// <summary>The days an incident is about, both included; null is from the beginning, or until now.</summary>
public sealed record DaysOfInterest(LocalDate? From, LocalDate? To, DateTimeZone Zone)
{
    public Interval Period => new(StartOf(From), StartOf(To?.PlusDays(1)));

    private Instant? StartOf(LocalDate? day) => day is { } known ? Zone.AtStartOfDay(known).ToInstant() : null;
}
