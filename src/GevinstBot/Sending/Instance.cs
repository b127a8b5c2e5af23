using System.Security.Cryptography;

namespace GevinstBot.Sending;

/// <summary>
/// This running process: its name in claims, whether it is the only one on its store (the embedded store serves one process),
/// and the one source of unguessable bits.
/// </summary>
public sealed class Instance(bool isAlone, RandomNumberGenerator chance)
{
    public bool IsAlone => isAlone;

    public string Name { get; } = Hex(chance, bytes: 8);

    /// <summary>128 random bits in lower-case hex.</summary>
    public string NewNonce() => Hex(chance, bytes: 16);

    private static string Hex(RandomNumberGenerator chance, int bytes)
    {
        Span<byte> random = stackalloc byte[bytes];
        chance.GetBytes(random);
        return Convert.ToHexStringLower(random);
    }
}
