namespace GevinstBot.Graph;

/// <summary>Microsoft Graph: the organisation's directory, the app in Teams, and the organiser's calendar. Section <c>Graph</c>.</summary>
public sealed class GraphOptions
{
    public const string Section = "Graph";

    /// <summary>
    /// The Teams app's own id, as its manifest has it. Default: none, and then Graph isn't called: people are named by their object
    /// ids, and install the app themselves or get it from an administrator.
    /// </summary>
    public string? TeamsAppId { get; set; }

    /// <summary>
    /// The mailbox whose calendar the meetings are called from: its e-mail address or object id. Default: none, and then nobody is invited;
    /// the meetings are had as a calendar feed and as files.
    /// </summary>
    public string? Organiser { get; set; }

    public bool HasOrganiser => IsSet && !string.IsNullOrEmpty(Organiser);

    public bool IsSet => !string.IsNullOrEmpty(TeamsAppId);
}
