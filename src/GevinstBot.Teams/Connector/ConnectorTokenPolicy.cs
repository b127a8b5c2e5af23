using Azure.Core;
using Azure.Core.Pipeline;

namespace GevinstBot.Teams.Connector;

/// <summary>
/// Azure.Core's bearer policy, and one more thing: a 401 drops the token, takes a new one and tries once more. A second 401 is
/// an alarm for whoever configured the bot.
/// </summary>
internal sealed class ConnectorTokenPolicy(TokenCredential credential, string scope) : HttpPipelinePolicy
{
    private BearerTokenAuthenticationPolicy bearer = new(credential, scope);

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var used = bearer;
        await used.ProcessAsync(message, pipeline);
        if (message.Response.Status != 401)
            return;
        message.Response.Dispose();
        // Many calls may meet the same stale token; the first to notice makes the new policy for all.
        Interlocked.CompareExchange(ref bearer, new(credential, scope), used);
        await bearer.ProcessAsync(message, pipeline);
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("The Connector is called asynchronously only.");
}
