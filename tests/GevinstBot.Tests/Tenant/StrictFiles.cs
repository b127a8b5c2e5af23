using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace GevinstBot.Tests.Tenant;

/// <summary>Stands for the OneDrive in which Teams keeps what people send, and complains of what nobody should tell it.</summary>
public sealed class StrictFiles : HttpMessageHandler
{
    public ConcurrentQueue<string> Complaints { get; } = new();

    /// <summary>By name.</summary>
    public ConcurrentDictionary<string, string> Kept { get; } = new();

    public static Uri AddressOf(string name) =>
        new($"https://contoso-my.sharepoint.com/personal/leder/_layouts/15/download.aspx?UniqueId={Uri.EscapeDataString(name)}&tempauth=abc");

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Headers.Authorization is not null)
            Complaints.Enqueue("a token that the address doesn't need");
        var (name, text) = Kept.FirstOrDefault(file => AddressOf(file.Key) == request.RequestUri);
        return Task.FromResult(name is null
            ? new HttpResponseMessage(HttpStatusCode.NotFound)
            : new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(text)) });
    }
}
