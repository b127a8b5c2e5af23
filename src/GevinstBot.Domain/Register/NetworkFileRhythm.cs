using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Register;

/// <summary>A network file that was found changed is shown to the leads for a month, or until another is found.</summary>
public static class NetworkFileRhythm
{
    public static readonly RoundKind Kind = new("network-file");

    /// <summary>The subject that any lead may decide.</summary>
    public const string Subject = "network";

    /// <summary>How long the leads are asked.</summary>
    public static readonly Duration Stands = Duration.FromDays(30);

    /// <param name="fingerprint">The file's.</param>
    /// <param name="found">When the program found it.</param>
    /// <param name="next">When it found the next; null when it hasn't.</param>
    /// <param name="leads">Who decides.</param>
    public static Round RoundOf(string fingerprint, Instant found, Instant? next, IEnumerable<PersonId> leads) => new(
        new RoundId(Kind, fingerprint), found, Instant.Min(found + Stands, next ?? Instant.MaxValue),
        [.. leads.Select(lead => new Addressee(Subject, lead))]);
}
