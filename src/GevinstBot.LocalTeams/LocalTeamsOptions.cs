namespace GevinstBot.LocalTeams;

public sealed class LocalTeamsOptions
{
    /// <summary>The file that keeps the chats across restarts; made when absent.</summary>
    public string StorePath { get; set; } = Path.Combine("App_Data", "localteams.db");

    public string TenantId { get; set; } = "10ca1000-0000-4000-8000-000000000001";

    public IList<LocalPerson> People { get; } = [];

    public IList<LocalBot> Bots { get; } = [];

    public IList<LocalTeam> Teams { get; } = [];

    /// <summary>Where bots are told that <c>/connector</c> is, loopback only. Null means the first address the server listens on.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>Message times and activity ids follow this clock. Null means the host's registered <see cref="TimeProvider"/>.</summary>
    public TimeProvider? Time { get; set; }

    /// <summary>The zone of people's clients and of the page.</summary>
    public string TimeZone { get; set; } = "Europe/Oslo";
}
