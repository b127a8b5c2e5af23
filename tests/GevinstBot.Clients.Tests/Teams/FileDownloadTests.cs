using System.Net;
using GevinstBot.Teams.Inbound;
using Microsoft.Extensions.Options;

namespace GevinstBot.Clients.Tests.Teams;

/// <summary>Files that people send are fetched from where Teams keeps them, and from nowhere else.</summary>
public sealed class FileDownloadTests
{
    private const string Known = "https://contoso-my.sharepoint.com/personal/kari/_layouts/15/download.aspx?UniqueId=1&tempauth=abc";

    [Fact]
    public void A_message_tells_its_files_and_neither_its_own_words_nor_pictures_nor_one_without_an_address()
    {
        var activity = ActivityReader.Read(System.Text.Encoding.UTF8.GetBytes($$"""
            {
              "type": "message", "text": "",
              "attachments": [
                { "contentType": "text/html", "content": "<div>Her er den</div>" },
                { "contentType": "image/png", "contentUrl": "https://example.org/x.png" },
                { "contentType": "application/vnd.microsoft.teams.file.download.info", "name": "gone.yaml", "content": { "uniqueId": "1" } },
                { "contentType": "application/vnd.microsoft.teams.file.download.info", "name": "nettverk.yaml",
                  "content": { "downloadUrl": "{{Known}}", "uniqueId": "2", "fileType": "yaml" } }
              ]
            }
            """));

        Assert.Equal([new SentFile("nettverk.yaml", Known)], SentFile.Of(activity!));
    }

    [Fact]
    public async Task A_file_is_fetched_by_its_address_without_the_bot_s_token()
    {
        using var there = new Answering(HttpStatusCode.OK, "region: Helse Nord"u8.ToArray());

        var (outcome, bytes) = await there.Downloads().FetchAsync(new SentFile("n.yaml", Known), largest: 100, CancellationToken.None);

        Assert.Equal((FileDownload.Fetched, "region: Helse Nord"), (outcome, System.Text.Encoding.UTF8.GetString(bytes)));
        Assert.Equal(Known, Assert.Single(there.Asked).RequestUri!.AbsoluteUri);
        Assert.Null(there.Asked[0].Headers.Authorization);
    }

    [Theory]
    [InlineData("http://contoso-my.sharepoint.com/x")]
    [InlineData("https://contoso-my.sharepoint.com:8443/x")]
    [InlineData("https://kari@contoso-my.sharepoint.com/x")]
    [InlineData("https://sharepoint.com.example.org/x")]
    [InlineData("https://evilsharepoint.com/x")]
    [InlineData("https://169.254.169.254/metadata/identity/oauth2/token")]
    [InlineData("http://127.0.0.1:5000/x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("not an address")]
    [InlineData("")]
    public async Task No_other_address_is_called(string address)
    {
        using var there = new Answering(HttpStatusCode.OK, []);

        var (outcome, _) = await there.Downloads().FetchAsync(new SentFile("n.yaml", address), largest: 100, CancellationToken.None);

        Assert.Equal(FileDownload.Refused, outcome);
        Assert.Empty(there.Asked);
    }

    [Fact]
    public async Task On_a_developer_s_machine_only_that_machine_is_called()
    {
        using var there = new Answering(HttpStatusCode.OK, [1]);
        var downloads = there.Downloads(local: true);

        var here = await downloads.FetchAsync(new SentFile("n.yaml", "http://127.0.0.1:5000/local/files/1"), largest: 100, CancellationToken.None);
        var outside = await downloads.FetchAsync(new SentFile("n.yaml", Known), largest: 100, CancellationToken.None);

        Assert.Equal((FileDownload.Fetched, FileDownload.Refused), (here.Outcome, outside.Outcome));
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.Found)]
    [InlineData(HttpStatusCode.InternalServerError)]
    public async Task What_isn_t_there_or_is_elsewhere_failed(HttpStatusCode status)
    {
        using var there = new Answering(status, [1]);

        Assert.Equal(FileDownload.Failed, (await there.Downloads().FetchAsync(new SentFile("n", Known), largest: 100, CancellationToken.None)).Outcome);
    }

    [Theory]
    [InlineData(100, FileDownload.Fetched)]
    [InlineData(101, FileDownload.TooLarge)]
    public async Task More_than_the_largest_is_not_read(int length, FileDownload expected)
    {
        using var there = new Answering(HttpStatusCode.OK, new byte[length]);

        Assert.Equal(expected, (await there.Downloads().FetchAsync(new SentFile("n", Known), largest: 100, CancellationToken.None)).Outcome);
    }

    [Fact]
    public async Task A_broken_connection_failed_and_whoever_stops_it_is_told_so()
    {
        using var there = new Answering(HttpStatusCode.OK, []) { Broken = new HttpRequestException("gone") };
        using var slow = new Answering(HttpStatusCode.OK, []) { Broken = new TaskCanceledException("too slow") };
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();

        Assert.Equal(FileDownload.Failed, (await there.Downloads().FetchAsync(new SentFile("n", Known), largest: 1, CancellationToken.None)).Outcome);
        Assert.Equal(FileDownload.Failed, (await slow.Downloads().FetchAsync(new SentFile("n", Known), largest: 1, CancellationToken.None)).Outcome);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => slow.Downloads().FetchAsync(new SentFile("n", Known), largest: 1, stopped.Token));
    }

    private sealed class Answering(HttpStatusCode status, byte[] body) : HttpMessageHandler, IHttpClientFactory
    {
        public List<HttpRequestMessage> Asked { get; } = [];

        public Exception? Broken { get; init; }

        public FileDownloads Downloads(bool local = false) => new(this, Options.Create(new BotOptions { AllowAnonymousLocal = local }));

        public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked.Add(request);
            return Broken is null
                ? Task.FromResult(new HttpResponseMessage(status) { Content = new ByteArrayContent(body) })
                : Task.FromException<HttpResponseMessage>(Broken);
        }
    }
}
