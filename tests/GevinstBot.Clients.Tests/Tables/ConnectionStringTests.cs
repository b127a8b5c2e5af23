using GevinstBot.Tables;
using GevinstBot.TestKit;

namespace GevinstBot.Clients.Tests.Tables;

public sealed class ConnectionStringTests
{
    [Theory]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1", "devstoreaccount1")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=a;AccountKey=" + Azurite.AccountKey + ";EndpointSuffix=core.windows.net", "https://a.table.core.windows.net/", "a")]
    [InlineData("AccountName=a;AccountKey=" + Azurite.AccountKey, "https://a.table.core.windows.net/", "a")]
    [InlineData("AccountName=a;AccountKey=" + Azurite.AccountKey + ";TableEndpoint=http://127.0.0.1:5/a;", "http://127.0.0.1:5/a", "a")]
    public void An_account_is_found_by_its_connection_string(string text, string endpoint, string account)
    {
        var service = new TableServiceClient(text);

        Assert.Equal((new Uri(endpoint), account), (service.Uri, service.AccountName));
    }

    [Theory]
    [InlineData("")]
    [InlineData("AccountName=a")]
    [InlineData("AccountKey=SECRET")]
    [InlineData("SECRET")]
    [InlineData("AccountName=a;AccountKey=SECRET!")]
    public void A_broken_connection_string_is_refused_without_repeating_it(string text)
    {
        var refused = Assert.Throws<FormatException>(() => new TableServiceClient(text));

        Assert.DoesNotContain("SECRET", refused.Message, StringComparison.Ordinal);
    }
}
