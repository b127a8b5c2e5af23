using NodaTime;

namespace GevinstBot.LocalTeams.Chats;

/// <summary>
/// The clock that messages are stamped with, and the zone of people's clients.
/// The zones come with the program: a machine may have none.
/// </summary>
internal sealed class ChatClock(TimeProvider time, string zoneId)
{
    private readonly DateTimeZone _zone = DateTimeZoneProviders.Tzdb[zoneId];

    public TimeProvider Time => time;

    public string ZoneId => zoneId;

    public DateTimeOffset Now => time.GetUtcNow();

    public DateTimeOffset Local(DateTimeOffset instant) => Instant.FromDateTimeOffset(instant).InZone(_zone).ToDateTimeOffset();
}
