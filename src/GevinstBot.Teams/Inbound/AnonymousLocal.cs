using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace GevinstBot.Teams.Inbound;

/// <summary>
/// Local development without tokens: only in Development, by an explicit flag, without an app id, on a server that listens to
/// this machine alone. Otherwise the program refuses to start. Until the server's addresses are known nothing is let in.
/// </summary>
public sealed class AnonymousLocal(IOptions<BotOptions> options, IHostEnvironment environment, IServer server) : IHostedLifecycleService
{
    private volatile bool isOpen;

    public bool IsAsked => options.Value.AllowAnonymousLocal;

    /// <summary>Let in: the server is local, and so is the request. A tunnel's or a rebound name's request isn't.</summary>
    public bool Admits(HttpContext context) => isOpen
        && (context.Connection.LocalIpAddress is null || System.Net.IPAddress.IsLoopback(context.Connection.LocalIpAddress))
        && IsLoopback(context.Request.Host.Host)
        && !context.Request.Headers.ContainsKey("X-Forwarded-For") && !context.Request.Headers.ContainsKey("Forwarded");

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        if (IsAsked && !environment.IsDevelopment())
            throw new InvalidOperationException("Bot:AllowAnonymousLocal is for Development only.");
        if (IsAsked && options.Value.MicrosoftAppId is not "")
            throw new InvalidOperationException("Bot:AllowAnonymousLocal and Bot:MicrosoftAppId exclude each other.");
        return Task.CompletedTask;
    }

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        if (!IsAsked)
            return Task.CompletedTask;
        // A server in memory, as tests use, has no addresses and nobody outside can reach it.
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        if (addresses.FirstOrDefault(address => !IsLoopback(BindingAddress.Parse(address).Host)) is { } open)
            throw new InvalidOperationException(
                $"Bot:AllowAnonymousLocal needs a server on loopback only, and this one listens on {open}.");
        isOpen = true;
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static bool IsLoopback(string host) => host is "localhost" or "127.0.0.1" or "[::1]" or "::1";
}
