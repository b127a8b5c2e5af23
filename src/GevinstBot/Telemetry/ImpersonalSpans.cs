using System.Collections.Frozen;
using System.Diagnostics;
using GevinstBot.Sending;
using OpenTelemetry;

namespace GevinstBot.Telemetry;

/// <summary>
/// Takes from every span what isn't known to say nothing of people: an address has ids of people, chats and rows in its path. Names are
/// OpenTelemetry's (<see href="https://opentelemetry.io/docs/specs/semconv/http/http-spans/"/>) and the engine's own.
/// </summary>
public sealed class ImpersonalSpans : BaseProcessor<Activity>
{
    private static readonly FrozenSet<string> Kept = FrozenSet.Create(
        StringComparer.Ordinal,
        "http.request.method", "http.request.resend_count", "http.response.status_code", "http.route", "url.scheme",
        "server.address", "server.port", "network.protocol.version", "error.type", EngineTrace.Cause);

    public override void OnEnd(Activity data)
    {
        foreach (var (name, _) in data.TagObjects.Where(tag => !Kept.Contains(tag.Key)).ToList())
            data.SetTag(name, null);
        // Without its description, which may be an error's own words.
        data.SetStatus(data.Status);
    }
}
