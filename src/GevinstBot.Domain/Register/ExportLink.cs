using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace GevinstBot.Domain.Register;

/// <summary>A link by which something can be fetched as a file for some minutes: a browser can't say who it is.</summary>
/// <param name="Print">By what its secret is known again; the secret itself is on the lead's card alone.</param>
/// <param name="Made">When.</param>
public sealed record ExportLink(string Print, Instant Made)
{
    public static readonly Duration Stands = Duration.FromMinutes(10);

    /// <summary>Which file: empty for the network itself.</summary>
    public string About { get; init; } = "";

    public static ExportLink Of(string secret, Instant now) => new(PrintOf(secret), now);

    public static string PrintOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    public bool IsOver(Instant now) => now >= Made + Stands;
}
