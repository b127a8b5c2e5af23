using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace GevinstBot.Benchmarks.Servers;

/// <summary>The least that can be done with some <see cref="Bodies"/>: the same bytes in and out by plain Kestrel and HttpClient.</summary>
internal static class FloorServer
{
    public static async Task RunAsync(string port, Bodies bodies)
    {
        using var http = new HttpClient();
        var app = Hosting.Create(port);
        app.MapPost("/message", async (HttpContext context, string sink) =>
        {
            await ReadAsync(context);
            await SendAsync(http, sink, bodies.Reply());
        });
        app.MapPost("/press", async (HttpContext context) =>
        {
            await ReadAsync(context);
            context.Response.ContentType = "application/json; charset=utf-8";
            await context.Response.Body.WriteAsync(bodies.Answer());
        });
        app.MapPost("/wave", (string sink, int count) => Hosting.ManyAsync(count, () => SendAsync(http, sink, bodies.Card())));
        await Hosting.RunUntilParentEndsAsync(app);
    }

    private static async Task ReadAsync(HttpContext context)
    {
        var body = new byte[8 * 1024];
        while (await context.Request.Body.ReadAsync(body) > 0)
        {
        }
    }

    private static async Task SendAsync(HttpClient http, string sink, byte[] body)
    {
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } };
        using var response = await http.PostAsync(new Uri($"{sink}v3/conversations/{Uri.EscapeDataString(Payload.ConversationId)}/activities"), content);
        await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
    }
}
