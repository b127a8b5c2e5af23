using System.ComponentModel.DataAnnotations;

namespace GevinstBot.Sending;

/// <summary>How the engine sends. Section <c>Delivery</c>.</summary>
public sealed class DeliveryOptions : IValidatableObject
{
    public const string Section = "Delivery";

    /// <summary>How often the engine looks for what is due, in seconds; 1–3600. Only used when time is real.</summary>
    [Range(1, 3600)]
    public int TickSeconds { get; set; } = 60;

    /// <summary>How long a claim is held, in seconds; 5–600. After that the message may be somebody else's to send.</summary>
    [Range(5, 600)]
    public int LeaseSeconds { get; set; } = 60;

    /// <summary>
    /// How long one call to Teams may take, in seconds; from 1, and less than the lease: nobody may call a message lost that is
    /// still on its way. What takes longer is ambiguous.
    /// </summary>
    [Range(1, 599)]
    public int CallSeconds { get; set; } = 30;

    /// <summary>
    /// How many messages may be on their way to Teams at once, 1–32. Eight fill twenty a second where Teams takes up to 400 ms;
    /// a process that is killed leaves at most as many whose outcome nobody knows.
    /// </summary>
    [Range(1, 32)]
    public int SendsAtOnce { get; set; } = 8;

    /// <summary>
    /// How often all instances together may call Teams in a second, 1–1000. Twenty is well below what Teams allows an app in a tenant; more
    /// is for a stand-in, in whose time nobody waits.
    /// </summary>
    [Range(1, 1000)]
    public int CallsASecond { get; set; } = 20;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (CallSeconds >= LeaseSeconds)
        {
            yield return new ValidationResult(
                $"{Section}:{nameof(CallSeconds)} is {CallSeconds}; it must be less than {nameof(LeaseSeconds)}, which is {LeaseSeconds}.");
        }
    }
}
