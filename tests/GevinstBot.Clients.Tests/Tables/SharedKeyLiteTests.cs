using GevinstBot.Tables;
using GevinstBot.Tables.Rest;
using GevinstBot.TestKit;

namespace GevinstBot.Clients.Tests.Tables;

public sealed class SharedKeyLiteTests
{
    private const string Date = "Sat, 21 Nov 2026 12:00:00 GMT";

    [Theory]
    [InlineData("devstoreaccount1", "http://127.0.0.1:10002/devstoreaccount1/Tables", "+uMLlPaZ2AR5kAkJtsKMxDVmWaNPJ/QNb+SCSdnML/w=")]
    [InlineData("devstoreaccount1", "http://127.0.0.1:10002/devstoreaccount1/outbox(PartitionKey='p',RowKey='r')", "fnDIkhGowqVWXbcwNafqxeo6WF3BumTy5zwMenhjYTQ=")]
    [InlineData("devstoreaccount1", "http://127.0.0.1:10002/devstoreaccount1/outbox(PartitionKey='p',RowKey='r')?$select=A", "fnDIkhGowqVWXbcwNafqxeo6WF3BumTy5zwMenhjYTQ=")]
    [InlineData("myaccount", "https://myaccount.table.core.windows.net/Tables", "sMDi0GsMQmno+kFTXbSGNYFP3aUsYHPRnLqM8Pn4X1U=")]
    public void Signatures_are_those_computed_elsewhere(string account, string address, string signature)
    {
        var policy = new SharedKeyLitePolicy(new TableSharedKeyCredential(account, Azurite.AccountKey), new ManualTimeProvider(Wire.Now));

        Assert.Equal($"SharedKeyLite {account}:{signature}", policy.Authorization(Date, new Uri(address)));
    }

    [Fact]
    public void Of_the_query_only_comp_is_signed()
    {
        var policy = new SharedKeyLitePolicy(Wire.Credential, new ManualTimeProvider(Wire.Now));

        string Of(string address) => policy.Authorization(Date, new Uri(address));

        Assert.Equal(Of("https://a/T?comp=acl"), Of("https://a/T?$top=1&comp=acl"));
        Assert.NotEqual(Of("https://a/T"), Of("https://a/T?comp=acl"));
    }

    [Fact]
    public async Task Every_try_is_signed_with_the_time_it_is_made()
    {
        var time = new ManualTimeProvider(Wire.Now);
        var transport = new StubTransport(
            _ =>
            {
                time.UtcNow += TimeSpan.FromMinutes(20);
                return StubTransport.Failure(503, "ServerBusy");
            },
            _ => StubTransport.Json(204, ""));
        var table = new TableClient(new Uri("https://myaccount.table.core.windows.net"), "Tab", Wire.Credential, Wire.Options(transport, time));

        await table.AddEntityAsync(new TableEntity("p", "r"));

        Assert.Equal([Date, "Sat, 21 Nov 2026 12:20:00 GMT"], transport.Sent.Select(request => request.Headers["x-ms-date"]));
        Assert.Equal(2, transport.Sent.Select(request => request.Headers["Authorization"]).Distinct().Count());
    }
}
