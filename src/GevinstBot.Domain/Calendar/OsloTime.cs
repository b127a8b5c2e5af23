using NodaTime;
using NodaTime.TimeZones;

namespace GevinstBot.Domain.Calendar;

/// <summary>
/// The instant of a local time, on every day of the year. A time that the clock skips in March becomes the first moment after
/// the gap (02.30 becomes 03.00); a time that comes twice in October is the first of the two, and never both.
/// </summary>
public static class OsloTime
{
    public const string ZoneId = "Europe/Oslo";

    // Not NodaTime's lenient resolver: that one keeps the minutes and would make 02.30 into 03.30.
    private static readonly ZoneLocalMappingResolver Resolver =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    public static Instant At(LocalDate date, LocalTime time, DateTimeZone zone) =>
        (date + time).InZone(zone, Resolver).ToInstant();
}
