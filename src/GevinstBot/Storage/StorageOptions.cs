namespace GevinstBot.Storage;

/// <summary>Where answers are kept. Section <c>Storage</c>. With nothing set: one embedded file, for one process.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>Azure Tables by address, e.g. <c>https://account.table.core.windows.net</c>; the host's managed identity is used.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>
    /// The client id of the user-assigned managed identity that opens <see cref="Endpoint"/>. Not set: the host's system-assigned one.
    /// It is never the bot's: an app registration has no identity endpoint to ask.
    /// </summary>
    public string? IdentityClientId { get; set; }

    /// <summary>Azure Tables by connection string, for the emulator and for tests.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>The folder of the embedded files; made when it is missing.</summary>
    public string Folder { get; set; } = "App_Data";

    public string EmbeddedFile => Path.Combine(Folder, "gevinstbot.db");

    public bool IsEmbedded => Endpoint is null && string.IsNullOrEmpty(ConnectionString);
}
