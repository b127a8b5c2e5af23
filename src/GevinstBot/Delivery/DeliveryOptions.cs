using System.ComponentModel.DataAnnotations;

namespace GevinstBot.Delivery;

/// <summary>How the engine sends. Section <c>Delivery</c>.</summary>
public sealed class DeliveryOptions
{
    public const string Section = "Delivery";

    /// <summary>How often the engine looks for what is due, in seconds; 1–3600. Only used when time is real.</summary>
    [Range(1, 3600)]
    public int TickSeconds { get; set; } = 60;

    /// <summary>How long a claim is held, in seconds; 5–600. A send that takes longer is nobody's, and so ambiguous.</summary>
    [Range(5, 600)]
    public int LeaseSeconds { get; set; } = 60;

    /// <summary>
    /// How many messages may be on their way to Teams at once, 1–32. Eight fill twenty a second where Teams takes up to 400 ms;
    /// a process that is killed leaves at most as many whose outcome nobody knows.
    /// </summary>
    [Range(1, 32)]
    public int SendsAtOnce { get; set; } = 8;
}
