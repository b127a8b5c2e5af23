namespace GevinstBot.LocalTeams.Connector;

/// <summary>
/// The Connector's REST, see <see href="https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference">
/// Bot Connector REST API reference</see>; its answers are those Teams gives.
/// </summary>
internal static class ConnectorEndpoints
{
    /// <summary>Where an operation leaves the id it made, for the log.</summary>
    public static readonly object AcceptedActivity = new();

    public static void MapConnector(this IEndpointRouteBuilder endpoints)
    {
        var connector = endpoints.MapGroup("/connector").AddEndpointFilter<LoopbackOnly>().AddEndpointFilter<ConnectorFilter>();
        connector.MapPost("/v3/conversations", Conversations.CreateAsync);
        connector.MapPost("/v3/conversations/{conversationId}/activities", Activities.SendAsync);
        connector.MapPost("/v3/conversations/{conversationId}/activities/{activityId}", Activities.ReplyAsync);
        connector.MapPut("/v3/conversations/{conversationId}/activities/{activityId}", Activities.UpdateAsync);
        connector.MapDelete("/v3/conversations/{conversationId}/activities/{activityId}", Activities.DeleteAsync);
        connector.MapGet("/v3/conversations/{conversationId}/pagedmembers", Teams.MembersAsync);
        connector.MapGet("/v3/teams/{conversationId}/conversations", Teams.ChannelsAsync);
        connector.Map("/{**other}", () => ConnectorError.NotSupported.Answer());
    }
}
