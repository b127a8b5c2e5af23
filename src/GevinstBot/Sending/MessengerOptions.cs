using System.ComponentModel.DataAnnotations;
using GevinstBot.Teams.Connector;

namespace GevinstBot.Sending;

/// <summary>Where a chat is opened that the bot hasn't heard from yet. Section <c>Messenger</c>.</summary>
public sealed class MessengerOptions
{
    public const string Section = "Messenger";

    /// <summary>The Connector in the public cloud until the first activity from the chat says better.</summary>
    [Required]
    public Uri ServiceUrl { get; set; } = new(ServiceUrls.PublicCloud);
}
