using Microsoft.Graph.Models;
using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace GevinstBot.Graph;

/// <summary>Reads a mailbox's automatic replies, whose times are wall times beside the name of a zone: Windows' own, or IANA's.</summary>
internal static class AutomaticReplies
{
    private static readonly LocalDateTimePattern Written = LocalDateTimePattern.ExtendedIso;

    public static Absence? Read(AutomaticRepliesSetting replies) => replies.Status switch
    {
        AutomaticRepliesStatus.AlwaysEnabled => new Absence(null, null),
        AutomaticRepliesStatus.Scheduled => new Absence(Moment(replies.ScheduledStartDateTime), Moment(replies.ScheduledEndDateTime)),
        _ => null,
    };

    private static Instant? Moment(DateTimeTimeZone? written) =>
        written is { DateTime: { } time } && Written.Parse(time) is { Success: true } parsed && Zone(written.TimeZone) is { } zone
            ? parsed.Value.InZoneLeniently(zone).ToInstant()
            : null;

    private static DateTimeZone? Zone(string? name) => name is null or "UTC"
        ? DateTimeZone.Utc
        : DateTimeZoneProviders.Tzdb.GetZoneOrNull(
            TzdbDateTimeZoneSource.Default.WindowsToTzdbIds.TryGetValue(name, out var id) ? id : name);
}
