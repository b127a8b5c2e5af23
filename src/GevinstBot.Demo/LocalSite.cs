using GevinstBot.Pages;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace GevinstBot.Demo;

/// <summary>The demo's own address, wherever it listens: known only once it does.</summary>
public sealed class LocalSite(IServer server) : IOptions<SiteOptions>
{
    public SiteOptions Value => new() { Address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() };
}
