using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace GevinstBot.LocalTeams.Chats;

/// <summary>Ids that are the same after every restart because they are made of what they name.</summary>
internal static class Derived
{
    public static string Id(string prefix, params ReadOnlySpan<string> parts)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts!)));
        return prefix + Base64Url.EncodeToString(hash.AsSpan(0, 24));
    }
}
