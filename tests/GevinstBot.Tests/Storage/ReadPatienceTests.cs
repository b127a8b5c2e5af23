using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using GevinstBot.Storage;
using GevinstBot.TestKit;

namespace GevinstBot.Tests.Storage;

public sealed class ReadPatienceTests
{
    [Fact]
    public async Task One_row_is_waited_for_ten_seconds_and_everything_else_as_long_as_the_service_works_on_it()
    {
        var waits = new Waits();
        var options = new TableClientOptions { Transport = waits, Retry = { MaxRetries = 0 } };
        options.AddPolicy(new ReadPatience(), HttpPipelinePosition.PerCall);
        var table = new TableClient(new Uri("https://tables.invalid"), "Tab", new TableSharedKeyCredential("tables", Azurite.AccountKey), options);

        await Assert.ThrowsAsync<IOException>(() => table.GetEntityIfExistsAsync<TableEntity>("p", "r"));
        await Assert.ThrowsAsync<IOException>(() => table.AddEntityAsync(new TableEntity("p", "r")));
        await Assert.ThrowsAsync<IOException>(async () => await table.QueryAsync<TableEntity>().GetAsyncEnumerator().MoveNextAsync());

        Assert.Equal([TimeSpan.FromSeconds(10), null, null], waits.Asked);
    }

    private sealed class Waits : HttpPipelineTransport
    {
        public List<TimeSpan?> Asked { get; } = [];

        public override Request CreateRequest() => HttpClientTransport.Shared.CreateRequest();

        public override void Process(HttpMessage message)
        {
            Asked.Add(message.NetworkTimeout);
            throw new IOException("Nobody is here.");
        }

        public override ValueTask ProcessAsync(HttpMessage message)
        {
            Process(message);
            return ValueTask.CompletedTask;
        }
    }
}
