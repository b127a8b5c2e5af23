using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;

namespace GevinstBot.Demo.Simulation.World;

/// <summary>What the product answered a request: its status, and its JSON where there was some.</summary>
public sealed record BotAnswer(int Status, JsonElement? Body);

/// <summary>In Kestrel's place: the whole product answers, and no socket is open.</summary>
public sealed class InProcessServer : IServer
{
    private Func<IFeatureCollection, Task>? _answer;

    public IFeatureCollection Features { get; } = new FeatureCollection();

    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken) where TContext : notnull
    {
        _answer = features => AnswerAsync(application, features);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<BotAnswer> PostAsync(string path, byte[] json)
    {
        var (features, body) = (new FeatureCollection(), new MemoryStream());
        features.Set<IHttpRequestFeature>(new HttpRequestFeature
        {
            Method = HttpMethods.Post,
            Scheme = "http",
            Path = path,
            Body = new MemoryStream(json),
            Headers = new HeaderDictionary { ["Content-Type"] = "application/json", ["Host"] = "localhost", ContentLength = json.Length },
        });
        features.Set<IHttpResponseFeature>(new HttpResponseFeature());
        features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
        features.Set<IHttpConnectionFeature>(new HttpConnectionFeature { LocalIpAddress = IPAddress.Loopback });
        await _answer!(features);
        var status = features.GetRequiredFeature<IHttpResponseFeature>().StatusCode;
        return new BotAnswer(status, body.Length == 0 ? null : JsonDocument.Parse(body.ToArray()).RootElement);
    }

    public void Dispose()
    {
    }

    private static async Task AnswerAsync<TContext>(IHttpApplication<TContext> application, IFeatureCollection features)
        where TContext : notnull
    {
        var context = application.CreateContext(features);
        await application.ProcessRequestAsync(context);
        application.DisposeContext(context, exception: null);
    }
}
