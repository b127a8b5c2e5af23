using System.Net.Http.Headers;
using GevinstBot.Benchmarks.Servers;

namespace GevinstBot.Benchmarks;

/// <summary>Something a server is asked to do <see cref="Count"/> times, and how many messages that must give each time.</summary>
internal sealed record Scenario(string Name, int Count, int MessagesEach, Func<HttpClient, Contender, Sink, int, Task> Ask)
{
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("message \u2192 reply", 5_000, 1, (http, server, sink, count) => PostAsync(http, server, sink, count, "message", Payload.Message(sink.Url))),
        new("submit \u2192 card", 5_000, 0, (http, server, sink, count) => PostAsync(http, server, sink, count, "press", Payload.Press(sink.Url))),
        new("proactive card", 10_000, 1, WaveAsync),
    ];

    /// <summary>Processor time of the server for each time, in microseconds.</summary>
    public async Task<double> MeasureAsync(HttpClient http, Contender server, Sink sink, int count)
    {
        sink.Take();
        var before = server.Cpu;
        await Ask(http, server, sink, count);
        var cost = server.Cpu - before;
        var (messages, _) = sink.Take();
        return messages == count * MessagesEach
            ? cost.TotalMicroseconds / count
            : throw new InvalidOperationException($"{server.Name}, {Name}: {messages} messages for {count} requests.");
    }

    private static Task PostAsync(HttpClient http, Contender server, Sink sink, int count, string path, byte[] body)
    {
        var address = new Uri(server.Address, $"{path}?sink={Uri.EscapeDataString(sink.Url)}");
        return Hosting.ManyAsync(count, async () =>
        {
            using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } };
            using var response = await http.PostAsync(address, content);
            await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
        });
    }

    private static async Task WaveAsync(HttpClient http, Contender server, Sink sink, int count)
    {
        using var response = await http.PostAsync(new Uri(server.Address, $"wave?sink={Uri.EscapeDataString(sink.Url)}&count={count}"), null);
        response.EnsureSuccessStatusCode();
    }
}
