namespace GevinstBot.Meetings;

/// <summary>The meeting: its plan, the agenda that the month's answers draft, who comes, minutes, decisions and actions.</summary>
public static class MeetingsSlice
{
    public static IHostApplicationBuilder AddMeetings(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddSingleton<AgendaTable>()
            .AddSingleton<AttendanceTable>()
            .AddSingleton<MinutesTable>()
            .AddSingleton<ActionTable>()
            .AddSingleton<AgendaReader>()
            .AddSingleton<ActionReader>()
            .AddSingleton<AgendaDrafting>();
        return builder;
    }
}
