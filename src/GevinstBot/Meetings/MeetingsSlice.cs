namespace GevinstBot.Meetings;

public static class MeetingsSlice
{
    public static IHostApplicationBuilder AddMeetings(this IHostApplicationBuilder builder) => builder;
}
