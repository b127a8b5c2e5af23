namespace GevinstBot.Tables.Rest;

/// <summary>An account's address and key, read from the text the portal gives.</summary>
/// <remarks>https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string</remarks>
internal sealed record ConnectionString(Uri Endpoint, TableSharedKeyCredential Credential)
{
    private const string EmulatorAccount = "devstoreaccount1";

    /// <summary>The emulator's key is the same everywhere and public.</summary>
    private const string EmulatorKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <exception cref="FormatException">A part is missing or unreadable. The text itself is not repeated: it holds a key.</exception>
    public static ConnectionString Read(string text)
    {
        var parts = Parts(text);
        if (parts.TryGetValue("UseDevelopmentStorage", out var emulator) && emulator.Equals("true", StringComparison.OrdinalIgnoreCase))
            return new ConnectionString(new Uri($"http://127.0.0.1:10002/{EmulatorAccount}"), new TableSharedKeyCredential(EmulatorAccount, EmulatorKey));

        var account = parts.GetValueOrDefault("AccountName") ?? throw Missing("AccountName");
        var key = parts.GetValueOrDefault("AccountKey") ?? throw Missing("AccountKey");
        var endpoint = parts.GetValueOrDefault("TableEndpoint") ?? DefaultEndpoint(account, parts);
        return new ConnectionString(new Uri(endpoint), new TableSharedKeyCredential(account, key));
    }

    private static string DefaultEndpoint(string account, Dictionary<string, string> parts) =>
        $"{parts.GetValueOrDefault("DefaultEndpointsProtocol", "https")}://{account}.table.{parts.GetValueOrDefault("EndpointSuffix", "core.windows.net")}";

    private static Dictionary<string, string> Parts(string text)
    {
        var parts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (part.Split('=', 2) is not [var name, var value]) throw new FormatException("A part of the connection string has no value.");
            parts[name] = value;
        }

        return parts;
    }

    private static FormatException Missing(string part) => new($"The connection string has no {part}.");
}
