namespace GevinstBot.Tab;

/// <summary>Who may show the tab in a frame.</summary>
/// <param name="Ancestors">Teams' own, and no other.</param>
public sealed record TabHosts(string Ancestors)
{
    /// <remarks>https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/tab-requirements</remarks>
    public static readonly TabHosts OfTeams = new(
        "https://teams.microsoft.com https://*.teams.microsoft.com https://teams.cloud.microsoft");

    /// <summary>Nothing is loaded from, or sent to, another place than this.</summary>
    public string Policy =>
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; "
        + $"frame-ancestors {Ancestors}";
}
