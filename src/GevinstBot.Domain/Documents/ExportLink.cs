using System.Security.Cryptography;
using System.Text;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Documents;

/// <summary>A link by which one thing can be fetched as a file for some minutes: a browser can't say who it is.</summary>
/// <param name="Kind">What kind of thing it hands out; it is no link to anything of another kind.</param>
/// <param name="Print">By what its secret is known again; the secret itself is on the card alone.</param>
/// <param name="Made">When.</param>
public sealed record ExportLink(string Kind, string Print, Instant Made)
{
    public static readonly Duration Stands = Duration.FromMinutes(10);

    /// <summary>Which of its kind; null where there is only one.</summary>
    public string? Which { get; init; }

    /// <summary>In which language, where it is in words of ours.</summary>
    public Language Language { get; init; } = Language.Bokmål;

    public static ExportLink Of(string kind, string secret, Instant now) => new(kind, PrintOf(secret), now);

    public static string PrintOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    public bool IsOver(Instant now) => now >= Made + Stands;
}
