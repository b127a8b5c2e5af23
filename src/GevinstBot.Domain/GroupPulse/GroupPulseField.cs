namespace GevinstBot.Domain.GroupPulse;

/// <summary>The fields of a målgruppepuls's form, and of the card that tells what is done about it.</summary>
public static class GroupPulseField
{
    /// <summary>Which card comes next: <see cref="Steps"/>.</summary>
    public const string Step = "step";

    public const string ToWhom = "to-whom";
    public const string Preview = "preview";

    public const string Initiative = "initiative";
    public const string Roles = "roles";
    public const string People = "people";

    /// <summary>Which channel gets the one card, or <see cref="InChats"/> where each gets their own.</summary>
    public const string Where = "where";

    public const string InChats = "chats";
    public const string Deadline = "deadline";

    /// <summary>Whether people may also write: <see cref="Yes"/>, or nothing.</summary>
    public const string Comments = "comments";

    public const string Yes = "true";

    public const string What = "what";
    public const string Who = "who";
    public const string When = "when";

    /// <summary>In their order; the last is the card as it will be seen.</summary>
    public static readonly IReadOnlyList<string> Steps = [ToWhom, Preview];
}
