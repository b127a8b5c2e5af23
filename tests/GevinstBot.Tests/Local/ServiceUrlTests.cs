using GevinstBot.Sending;
using GevinstBot.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GevinstBot.Tests.Local;

/// <summary>The bot writes to the stand-in it runs beside, on whatever port that is.</summary>
[Trait("Lane", "Slow")]
public sealed class ServiceUrlTests
{
    [Fact]
    public async Task Of_two_programs_on_one_machine_each_writes_into_its_own_chats_though_one_had_the_other_s_port_before()
    {
        var (own, other) = (Directory.CreateTempSubdirectory("gevinstbot-own-"), Directory.CreateTempSubdirectory("gevinstbot-other-"));
        var port = Ports.Free();
        await (await ProductProcess.StartAsync(own.FullName, port)).DisposeAsync();
        await using (var stranger = await ProductProcess.StartAsync(other.FullName, port))
        await using (var moved = await ProductProcess.StartAsync(own.FullName))
        {
            await using var theirs = await BotApp.ConnectAsync(stranger);
            await using var ours = await BotApp.ConnectAsync(moved);

            await ours.MoveClockToAsync("2026-10-30T09:00");

            Assert.All(await ours.CardCountsAsync(), contact => Assert.Equal(1, contact.Value));
            Assert.All(await theirs.CardCountsAsync(), contact => Assert.Equal(0, contact.Value));
        }
        own.Delete(recursive: true);
        other.Delete(recursive: true);
    }

    [Fact]
    public async Task A_chat_that_hasn_t_been_heard_from_is_opened_where_the_server_listens()
    {
        await using var app = await BotApp.StartAsync();

        Assert.Equal(new Uri(app.Address, "connector/"), app.Services.GetRequiredService<IOptions<MessengerOptions>>().Value.ServiceUrl);
    }
}
