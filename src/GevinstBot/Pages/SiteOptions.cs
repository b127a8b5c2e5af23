using Microsoft.Extensions.Options;

namespace GevinstBot.Pages;

/// <summary>Where people reach the program with a browser or a calendar. Section <c>Site</c>.</summary>
public sealed class SiteOptions
{
    public const string Section = "Site";

    /// <summary>
    /// The program's own address, such as <c>https://gevinstbot.example.no</c>: https, or http on this machine, and nothing after the host.
    /// Default: none, and then no card links to the program.
    /// </summary>
    public string? Address { get; set; }

    /// <summary>Null where none is set.</summary>
    public Uri? Root => string.IsNullOrEmpty(Address) ? null : new Uri(Address);
}

/// <summary>Stops the start with one clear line where the address can't be one.</summary>
internal sealed class SiteOptionsCheck : IValidateOptions<SiteOptions>
{
    public ValidateOptionsResult Validate(string? name, SiteOptions options) =>
        string.IsNullOrEmpty(options.Address) || IsRoot(options.Address)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                "Site:Address must be the program's address with nothing after the host, such as https://gevinstbot.example.no.");

    private static bool IsRoot(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri is { PathAndQuery: "/", UserInfo: "", Fragment: "" }
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
}
