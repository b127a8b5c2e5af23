using GevinstBot.Graph;

namespace GevinstBot.Tests.Graph;

/// <summary>A call to Graph: its method and its path, with <c>{id}</c> for whoever it is about.</summary>
public sealed record GraphCall(string Method, string Path)
{
    public static GraphCall FindPeople { get; } = new("GET", "/users");

    public static GraphCall FindGroups { get; } = new("GET", "/groups");

    public static GraphCall GroupMembers { get; } = new("GET", "/groups/{id}/transitiveMembers/graph.user");

    public static GraphCall AutomaticReplies { get; } = new("GET", "/users/{id}/mailboxSettings");

    public static GraphCall Catalogue { get; } = new("GET", "/appCatalogs/teamsApps");

    public static GraphCall InstalledApps { get; } = new("GET", "/users/{id}/teamwork/installedApps");

    public static GraphCall Install { get; } = new("POST", "/users/{id}/teamwork/installedApps");

    public static GraphCall FindEvent { get; } = new("GET", "/users/{id}/events");

    public static GraphCall MakeEvent { get; } = new("POST", "/users/{id}/events");

    public static GraphCall ReadEvent { get; } = new("GET", "/users/{id}/events/{event}");

    public static GraphCall ChangeEvent { get; } = new("PATCH", "/users/{id}/events/{event}");

    public static GraphCall CancelEvent { get; } = new("POST", "/users/{id}/events/{event}/cancel");

    /// <summary>
    /// The least privileged application permission of each, by Microsoft's reference: what each call is answered without with a 403.
    /// </summary>
    /// <remarks>https://learn.microsoft.com/graph/permissions-reference, and the page of each call</remarks>
    public static IReadOnlyDictionary<GraphCall, string> Needs { get; } = new Dictionary<GraphCall, string>
    {
        [FindPeople] = "User.ReadBasic.All",
        [FindGroups] = "GroupMember.Read.All",
        [GroupMembers] = "GroupMember.Read.All",
        [AutomaticReplies] = "MailboxSettings.Read",
        [FindEvent] = "Calendars.ReadWrite",
        [MakeEvent] = "Calendars.ReadWrite",
        [ReadEvent] = "Calendars.ReadWrite",
        [ChangeEvent] = "Calendars.ReadWrite",
        [CancelEvent] = "Calendars.ReadWrite",
        [Catalogue] = "AppCatalog.Read.All",
        [InstalledApps] = "TeamsAppInstallation.ReadWriteSelfForUser.All",
        [Install] = "TeamsAppInstallation.ReadWriteSelfForUser.All",
    };

    /// <summary>Given in Exchange for some mailboxes, and not by consent in Entra, which would open them all.</summary>
    public static IReadOnlyCollection<string> GivenByExchange { get; } = [GraphPermissions.Calendar, GraphPermissions.AutomaticReplies];
}
