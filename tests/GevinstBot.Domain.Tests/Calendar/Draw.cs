using FsCheck;
using FsCheck.Fluent;
using GevinstBot.Domain.Calendar;
using NodaTime;

namespace GevinstBot.Domain.Tests.Calendar;

/// <summary>Dates, moments and periods from 2020 to 2100.</summary>
internal static class Draw
{
    public static Gen<LocalDate> Date { get; } = Gen.Choose(0, 29_580).Select(days => new LocalDate(2020, 1, 1).PlusDays(days));

    public static Gen<Instant> Moment { get; } =
        Date.SelectMany(_ => Gen.Choose(0, 86_399), (date, seconds) => date.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant() + Duration.FromSeconds(seconds));

    public static Gen<Frequency> Frequency { get; } = Gen.Elements(Enum.GetValues<Frequency>());

    public static Gen<ReportingPeriod> Period { get; } = Date.Zip(Frequency, ReportingPeriod.Containing);
}
