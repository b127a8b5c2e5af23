using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Sending;
using GevinstBot.Storage;
using GevinstBot.Texts;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace GevinstBot.Demo;

/// <summary>When the demo starts: says where to look, and finishes what a stopped process left undone.</summary>
public sealed class LocalStart(
    DeliveryWake wake, IHostApplicationLifetime lifetime, IServer server, CurrentNetwork network, IOptions<NetworkOptions> named,
    StorageOptions store, TextCatalog texts)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await lifetime.StartedAsync(stoppingToken);
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        var local = texts.In(Language.Bokmål);
        if (named.Value is { IsNamed: false, SetUpBy: not null } && network.IsSetUp)
            Console.WriteLine(local["local.set-up-already", store.Folder]);
        Console.WriteLine(local["local.look-here", $"{address}/local"]);
        // As after an answer: a store that is gone by now must not end the demo.
        wake.Call();
    }
}
