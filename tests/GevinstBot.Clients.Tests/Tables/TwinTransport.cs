using Azure.Core;
using Azure.Core.Pipeline;
using GevinstBot.EmbeddedTables;
using Xunit.Sdk;

namespace GevinstBot.Clients.Tests.Tables;

/// <summary>Sends each request to the emulator and then to the file, one at a time so that both see the same order, and compares the answers.</summary>
internal sealed class TwinTransport(EmbeddedTablesTransport embedded) : HttpPipelineTransport, IDisposable
{
    private readonly HttpPipelineTransport _emulator = HttpClientTransport.Shared;
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>Tags and continuations are each store's own: what the client was given by the emulator, and what the file gave in that place.</summary>
    private readonly Dictionary<string, string> _opaque = [];

    public override Request CreateRequest() => _emulator.CreateRequest();

    public override void Process(HttpMessage message)
    {
        _one.Wait(message.CancellationToken);
        try
        {
            _emulator.Process(message);
            Compare(message);
        }
        finally
        {
            _one.Release();
        }
    }

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        await _one.WaitAsync(message.CancellationToken);
        try
        {
            await _emulator.ProcessAsync(message);
            Compare(message);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private void Compare(HttpMessage message)
    {
        var given = message.Response;
        var (sent, emulator) = (SentRequest.Of(message.Request), SeenAnswer.Of(given));
        message.Request.Uri.Reset(new Uri(WithContinuations(sent.Uri)));
        if (message.Request.Headers.TryGetValue("If-Match", out var tag)) message.Request.Headers.SetValue("If-Match", Translated(tag));
        if (message.Request.Content is not null) message.Request.Content = RequestContent.Create(BinaryData.FromString(Translated(sent.Body)));
        embedded.Process(message);
        var file = SeenAnswer.Of(message.Response);
        message.Response = given;
        foreach (var (ofEmulator, ofFile) in emulator.Opaque.Zip(file.Opaque)) _opaque[ofEmulator] = ofFile;
        if (emulator.Plain != file.Plain && !TwinDifference.Explains(sent, emulator, file))
            throw new XunitException($"{sent.Line}\n{sent.Body}\nemulator: {emulator.Plain}\nfile:     {file.Plain}");
    }

    private string WithContinuations(Uri uri) => string.Join('&', uri.OriginalString.Split('&').Select(option =>
        option.Split('=') is [var name, var value] && name.StartsWith("Next", StringComparison.Ordinal)
            ? $"{name}={Uri.EscapeDataString(_opaque[Uri.UnescapeDataString(value)])}"
            : option));

    private string Translated(string text)
    {
        foreach (var (emulator, file) in _opaque.Where(pair => text.Contains(pair.Key, StringComparison.Ordinal)))
            text = text.Replace(emulator, file, StringComparison.Ordinal);
        return text;
    }
}
