using GevinstBot.Chat;
using GevinstBot.Storage;

namespace GevinstBot.Meetings.Presence;

/// <summary>Who was in a meeting's call, as Teams tells a bot that may know it.</summary>
public static class PresenceSlice
{
    public static IServiceCollection AddPresence(this IServiceCollection services) => services
        .AddTable<PresenceTable>(PresenceTable.Name)
        .AddSingleton<PresenceReader>()
        .AddSingleton<MeetingListener, PresenceListener>();
}
