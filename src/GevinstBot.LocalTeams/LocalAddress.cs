using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace GevinstBot.LocalTeams;

/// <summary>Where this host is reachable, known once the server listens unless the options name it.</summary>
internal sealed class LocalAddress(LocalTeamsOptions options, IServer server)
{
    private Uri Here => Listening().FirstOrDefault() ?? throw new InvalidOperationException("The server listens nowhere yet.");

    /// <summary>The serviceUrl that bots are given.</summary>
    public Uri Connector => new(options.BaseAddress ?? Here, "/connector/");

    /// <summary>Every address that isn't a loopback one: the stand-in has no authentication, so nobody else may reach it.</summary>
    public IReadOnlyList<Uri> Outside() => [.. Listening().Append(options.BaseAddress).OfType<Uri>().Where(address => !address.IsLoopback)];

    public Uri Of(LocalBot bot) => new(Here, bot.MessagesEndpoint);

    private IEnumerable<Uri?> Listening() =>
        (server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []).Select(Parse);

    // "http://*:80", "http://+:80" and "http://[::]:80" mean every network card.
    private static Uri Parse(string address) =>
        new(address.Replace("//*", "//0.0.0.0", StringComparison.Ordinal).Replace("//+", "//0.0.0.0", StringComparison.Ordinal));
}
