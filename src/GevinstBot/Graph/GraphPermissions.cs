namespace GevinstBot.Graph;

/// <summary>
/// What each call needs, and no more: the names that an administrator sees when consenting. Why each is asked for stands in
/// infra/README.md.
/// </summary>
/// <remarks>https://learn.microsoft.com/graph/permissions-reference</remarks>
public static class GraphPermissions
{
    public const string Catalogue = "AppCatalog.Read.All";

    public const string Install = "TeamsAppInstallation.ReadWriteSelfForUser.All";

    public const string People = "User.ReadBasic.All";

    public const string Groups = "GroupMember.Read.All";

    /// <summary>Given by Exchange for the mailboxes of the network alone: consented to in Entra it would open every mailbox's.</summary>
    public const string AutomaticReplies = "MailboxSettings.Read";

    /// <summary>Given by Exchange for the organiser's mailbox alone: consented to in Entra it would open every calendar.</summary>
    public const string Calendar = "Calendars.ReadWrite";
}
