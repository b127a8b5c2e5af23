using System.Net;

namespace GevinstBot.LocalTeams;

/// <summary>
/// Refuses everybody but this machine, and other sites' pages open on it: the Host must be a loopback name (no DNS rebinding),
/// and a browser's Origin must be this host's own.
/// </summary>
internal sealed class LoopbackOnly : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        Allowed(context.HttpContext) ? await next(context) : TypedResults.StatusCode(StatusCodes.Status403Forbidden);

    private static bool Allowed(HttpContext http) =>
        (http.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address))
        && Uri.TryCreate($"{http.Request.Scheme}://{http.Request.Host}", UriKind.Absolute, out var self)
        && self.IsLoopback
        && (http.Request.Headers.Origin is not [{ } origin] || IsOwn(origin, self));

    private static bool IsOwn(string origin, Uri self) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.IsLoopback && from.Authority == self.Authority;
}
