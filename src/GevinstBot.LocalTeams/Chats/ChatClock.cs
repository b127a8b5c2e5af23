namespace GevinstBot.LocalTeams.Chats;

/// <summary>The clock that messages are stamped with, and the zone of people's clients.</summary>
internal sealed class ChatClock(TimeProvider time, string zoneId)
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(zoneId);

    public TimeProvider Time => time;

    public string ZoneId => zoneId;

    public DateTimeOffset Now => time.GetUtcNow();

    public DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, _zone);
}
