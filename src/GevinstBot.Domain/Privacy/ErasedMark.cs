using System.Security.Cryptography;
using System.Text;
using GevinstBot.Domain.Network;

namespace GevinstBot.Domain.Privacy;

/// <summary>
/// By what somebody who was erased is known again, should a file bring them back; it tells nobody who they were. Whoever has a directory
/// has all its object ids and can try them one by one, so each try is made to cost as much as one of a password, with a salt of its own.
/// </summary>
/// <param name="Salt">Chance; hexadecimal.</param>
/// <param name="Print">Hexadecimal.</param>
public sealed record ErasedMark(string Salt, string Print)
{
    /// <summary>As OWASP recommends for PBKDF2 with HMAC-SHA-512.</summary>
    private const int Rounds = 210_000;

    private const int Bytes = 16;

    public static ErasedMark Of(PersonId person, string salt) => new(salt, PrintOf(person, salt));

    public bool Is(PersonId person) => PrintOf(person, Salt) == Print;

    private static string PrintOf(PersonId person, string salt) => Convert.ToHexStringLower(Rfc2898DeriveBytes.Pbkdf2(
        Encoding.UTF8.GetBytes(person.Value), Encoding.UTF8.GetBytes(salt), Rounds, HashAlgorithmName.SHA512, Bytes));
}
