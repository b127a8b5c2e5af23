using GevinstBot.Domain.Network;
using GevinstBot.Sending;
using GevinstBot.Texts;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace GevinstBot.Demo;

/// <summary>When the demo starts: says where to look, and finishes what a stopped process left undone.</summary>
public sealed class LocalStart(DeliveryWake wake, IHostApplicationLifetime lifetime, IServer server, TextCatalog texts) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await lifetime.StartedAsync(stoppingToken);
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        Console.WriteLine(texts.In(Language.Bokmål)["local.look-here", $"{address}/local"]);
        // As after an answer: a store that is gone by now must not end the demo.
        wake.Call();
    }
}
