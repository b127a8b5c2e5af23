namespace GevinstBot.Teams.Activities;

/// <summary>Messages to send, with the text format always said: Teams reads text as Markdown where it isn't.</summary>
public static class MessageFactory
{
    public static Activity Text(string text) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        TextFormat = "plain",
    };

    /// <summary>
    /// A card. <paramref name="summary"/> is what the notification shows, also on a locked screen: nothing sensitive in it.
    /// <paramref name="text"/> stands above the card, and is the notification on Android.
    /// </summary>
    public static Activity Attachment(Attachment card, string summary, string? text = null) => new()
    {
        Type = ActivityTypes.Message,
        Summary = summary,
        Text = text,
        TextFormat = "plain",
        Attachments = [card],
    };
}
