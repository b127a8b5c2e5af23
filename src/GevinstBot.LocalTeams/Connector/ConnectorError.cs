namespace GevinstBot.LocalTeams.Connector;

/// <summary>An answer that the Connector refuses with: status, code and message.</summary>
internal sealed record ConnectorError(int Status, string Code, string Message)
{
    public static ConnectorError BadSyntax(string message) => new(400, "BadSyntax", message);

    public static ConnectorError TooLarge { get; } = new(413, "MessageSizeTooBig", "Message size too large");

    public static ConnectorError NotInstalled { get; } =
        new(403, "ForbiddenOperationException", "The bot is not installed in the user's personal scope.");

    public static ConnectorError NotInConversation { get; } =
        new(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.");

    public static ConnectorError NoConversation { get; } = new(404, "ConversationNotFound", "Conversation not found.");

    public static ConnectorError NoActivity { get; } = new(404, "ActivityNotFoundInConversation", "Activity not found in conversation.");

    public static ConnectorError NotSupported { get; } = new(405, "MethodNotAllowed", "The operation is not supported.");

    public IResult Answer() => LocalAnswer.Json(new { error = new { code = Code, message = Message } }, Status);
}
