namespace GevinstBot.Graph;

/// <summary>Microsoft Graph: the organisation's directory, and the app in Teams. Section <c>Graph</c>.</summary>
public sealed class GraphOptions
{
    public const string Section = "Graph";

    /// <summary>
    /// The Teams app's own id, as its manifest has it. Default: none, and then Graph isn't called: people are named by their object
    /// ids, and install the app themselves or get it from an administrator.
    /// </summary>
    public string? TeamsAppId { get; set; }

    public bool IsSet => !string.IsNullOrEmpty(TeamsAppId);
}
