using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Network;

/// <summary>
/// A version's name, <c>20261106T070000000-000-0a1b…</c>: when it was stored, the number among those of one moment, and the text's
/// fingerprint. Names lie in the order in which the versions counted, whatever the clocks of two instances say.
/// </summary>
public sealed record NetworkName(string Moment, int Number, string Fingerprint)
{
    private const char Between = '-';

    /// <summary>When it was stored, by the clock of whoever did; never before the version before it.</summary>
    public Instant? At => RowKeys.At(Moment);

    public static NetworkName First(string text, Instant now) => new(RowKeys.Of(now), 0, FingerprintOf(text));

    /// <summary>The name of what comes after this one.</summary>
    public NetworkName Next(string text, Instant now)
    {
        var next = First(text, now);
        return string.CompareOrdinal(Moment, next.Moment) < 0 ? next : next with { Moment = Moment, Number = Number + 1 };
    }

    /// <summary>Null for what names no version. Versions of before the number was in the name are the first of their moment.</summary>
    public static NetworkName? Find(string? name) => name?.Split(Between) switch
    {
        [var moment, var number, var fingerprint] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var at) =>
            new(moment, at, fingerprint),
        [var moment, var fingerprint] => new(moment, 0, fingerprint),
        _ => null,
    };

    public static string FingerprintOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Moment}{Between}{Number:000}{Between}{Fingerprint}");
}
