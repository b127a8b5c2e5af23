namespace AdaptiveCards;

/// <summary>What a client asks the bot for by itself when it shows the card.</summary>
/// <remarks>https://adaptivecards.io/explorer/Refresh.html</remarks>
public class AdaptiveRefresh
{
    public AdaptiveExecuteAction? Action { get; set; }

    /// <summary>For whom; empty for everybody in a small chat. Ids as Teams has them, such as <c>29:…</c>.</summary>
    public List<string> UserIds { get; set; } = [];
}
