namespace GevinstBot.Domain.Messages;

/// <summary>The fields of a message's form, by the card they stand on, and of an answer to it.</summary>
public static class MessageField
{
    /// <summary>Which card comes next: <see cref="Steps"/>.</summary>
    public const string Step = "step";

    public const string What = "what";
    public const string ToWhom = "to-whom";
    public const string Preview = "preview";

    public const string Title = "title";
    public const string Text = "text";
    public const string OnBehalfOf = "on-behalf-of";
    public const string Wanted = "wanted";

    /// <summary>One a line.</summary>
    public const string Choices = "choices";
    public const string Deadline = "deadline";
    public const string Roles = "roles";
    public const string Organizations = "organizations";

    /// <summary>A group in Entra, by its name, e-mail or object id.</summary>
    public const string Group = "group";

    /// <summary>Which of several that the directory found, by its object id.</summary>
    public const string GroupFound = "group-found";

    /// <summary>An open round: those who haven't answered it.</summary>
    public const string Missing = "missing";

    /// <summary>What is chosen of a question's choices, by their numbers from 1.</summary>
    public const string Chosen = "chosen";

    /// <summary>What is answered in words.</summary>
    public const string Said = "said";

    /// <summary>In their order; the last is the message as it will be seen.</summary>
    public static readonly IReadOnlyList<string> Steps = [What, ToWhom, Preview];
}
