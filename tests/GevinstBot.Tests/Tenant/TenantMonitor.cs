using System.Collections.Concurrent;
using GevinstBot.Tests.Telemetry;
using Microsoft.AspNetCore.Http;

namespace GevinstBot.Tests.Tenant;

/// <summary>Stands for Application Insights where it takes telemetry: from whoever has a token for it, and from nobody with a key alone.</summary>
/// <remarks>https://learn.microsoft.com/azure/azure-monitor/app/azure-ad-authentication</remarks>
internal sealed class TenantMonitor
{
    public const string Host = "norwayeast-0.in.applicationinsights.azure.com";
    public const string Audience = "https://monitor.azure.com/";
    public const string ConnectionString =
        $"InstrumentationKey=00000000-0000-4000-8000-000000000001;IngestionEndpoint=https://{Host}/;LiveEndpoint=https://{Host}/";

    private readonly ConcurrentQueue<string> _taken = new();

    /// <summary>All that was told.</summary>
    public string Taken => string.Join('\n', _taken);

    public async Task AnswerAsync(HttpContext call)
    {
        if (call.Request.Headers.Authorization != $"Bearer {TenantIdentity.TokenFor(Audience)}")
        {
            call.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }
        await call.TakeTelemetryAsync(_taken.Enqueue);
    }
}
