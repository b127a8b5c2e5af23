using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Tests.StandIns;

/// <summary>Ahus, whose contact is Bodil; who stands in for her is Kari.</summary>
internal static class Away
{
    public static readonly OrganizationId Ahus = new("ahus");
    public static readonly PersonId Bodil = new("bodil");
    public static readonly PersonId Kari = new("kari");
    public static readonly SendingHours Hours =
        new(QuietHours.Default, new WorkingCalendar([]), DateTimeZoneProviders.Tzdb[OsloTime.ZoneId]);

    public static Roster With(params Substitute[] substitutes) => new("Helse Sør-Øst", [], [], [], substitutes, []);

    public static Instant At(LocalDate day, int hour) => OsloTime.At(day, new LocalTime(hour, 0), Hours.Zone);
}
