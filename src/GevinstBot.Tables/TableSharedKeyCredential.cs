using System.Security.Cryptography;
using System.Text;

namespace GevinstBot.Tables;

/// <summary>An account's name and key. Managed identity is the better way in; this is for the emulator and for accounts that still use keys.</summary>
public class TableSharedKeyCredential(string accountName, string accountKey)
{
    private readonly byte[] _key = Convert.FromBase64String(accountKey);

    public string AccountName { get; } = accountName;

    internal string Sign(string text) =>
        Convert.ToBase64String(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text)));
}
