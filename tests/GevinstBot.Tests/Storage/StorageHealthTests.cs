using System.Net;
using GevinstBot.TestKit;

namespace GevinstBot.Tests.Storage;

public sealed class StorageHealthTests
{
    [Fact]
    public async Task D11_The_program_is_ready_while_its_tables_can_be_read_and_says_so_when_they_can_t()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var app = await BotApp.StartAsync(("Storage:ConnectionString", azurite.ConnectionString));
        using var probe = new HttpClient { BaseAddress = app.Address };

        using var ready = await probe.GetAsync(new Uri("health", UriKind.Relative));
        await azurite.DisposeAsync();
        using var down = await probe.GetAsync(new Uri("health", UriKind.Relative));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), (ready.StatusCode, down.StatusCode));
    }
}
