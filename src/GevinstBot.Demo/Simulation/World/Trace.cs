using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime.Text;

namespace GevinstBot.Demo.Simulation.World;

/// <summary>
/// All that a world did to the store and to Teams, in order, a line each: two runs of one seed must be the same to the last byte. Kept
/// as a hash, and written out where somebody wants to read it.
/// </summary>
/// <param name="time">The world's.</param>
/// <param name="written">Where it is written; null for nowhere.</param>
public sealed class Trace(WorldTime time, TextWriter? written) : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public long Lines { get; private set; }

    public string Hash => Convert.ToHexStringLower(_hash.GetCurrentHash())[..16];

    public void Note(string who, string what)
    {
        var line = string.Create(
            CultureInfo.InvariantCulture, $"{time.Steps} {InstantPattern.ExtendedIso.Format(time.Now)} {who} {what}\n");
        Lines++;
        _hash.AppendData(Encoding.UTF8.GetBytes(line));
        written?.Write(line);
    }

    /// <summary>A few letters that tell one content from another.</summary>
    public static string Letters(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content))[..8];

    public void Dispose()
    {
        _hash.Dispose();
        written?.Dispose();
    }
}
