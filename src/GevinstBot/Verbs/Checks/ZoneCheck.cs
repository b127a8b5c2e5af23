using GevinstBot.Domain.Calendar;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Verbs.Checks;

/// <summary>Whether the hours of sending can be reckoned, by which rules, and what the clock says.</summary>
public sealed class ZoneCheck(IClock clock, LocalTexts texts) : ICheck
{
    public Task<IReadOnlyList<Finding>> LookAsync(CancellationToken ct)
    {
        var (zones, now) = (DateTimeZoneProviders.Tzdb, clock.GetCurrentInstant());
        return Task.FromResult<IReadOnlyList<Finding>>([zones.GetZoneOrNull(OsloTime.ZoneId) is { } zone
            ? Finding.Right(texts["check.zone", OsloTime.ZoneId, zones.VersionId, texts.Moment(now, zone)])
            : Finding.Wrong(texts["check.no-zone", OsloTime.ZoneId, zones.VersionId])]);
    }
}
