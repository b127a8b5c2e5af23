using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Azure.Core;
using Azure.Core.Pipeline;
using GevinstBot.Teams.Activities;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace GevinstBot.Teams.Connector;

/// <summary>Writes to conversations through the Bot Connector service.</summary>
/// <remarks>https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference</remarks>
public class ConnectorClient
{
    /// <summary>The whole activity, counted as Teams counts it: in UTF-16 characters.</summary>
    public const int LargestActivity = 40 * 1024;

    private readonly HttpPipeline pipeline = null!;
    private readonly ServiceUrls serviceUrls = null!;
    private readonly TimeProvider? clock;
    private readonly ILogger logger = NullLogger.Instance;

    /// <summary>For tests that replace the methods.</summary>
    protected ConnectorClient()
    {
    }

    /// <summary>Without a <paramref name="credential"/> it speaks to this machine only, and without a token.</summary>
    /// <exception cref="ArgumentException">A credential together with <see cref="ServiceUrls.LoopbackOnly"/>: a token must not leave over http.</exception>
    public ConnectorClient(TokenCredential? credential, ConnectorClientOptions? options = null, ILogger<ConnectorClient>? logger = null)
    {
        options ??= new();
        if (credential is not null && options.ServiceUrls == ServiceUrls.LoopbackOnly)
            throw new ArgumentException("A credential goes with Teams, loopback with none.", nameof(credential));
        serviceUrls = credential is null ? ServiceUrls.LoopbackOnly : options.ServiceUrls ?? new();
        clock = options.Clock;
        this.logger = logger ?? this.logger;
        HttpPipelinePolicy[] token = credential is null ? [] : [new ConnectorTokenPolicy(credential, options.Scope)];
        pipeline = HttpPipelineBuilder.Build(options, perCallPolicies: [], perRetryPolicies: token, SendOnce.Rule);
    }

    /// <exception cref="Azure.RequestFailedException">The call failed; <see cref="ConnectorErrors.Classify"/> tells what it means.</exception>
    public virtual async Task<ConversationResourceResponse> CreateConversationAsync(string serviceUrl, ConversationParameters parameters, CancellationToken cancellationToken = default)
    {
        using var message = Message(RequestMethod.Post, serviceUrl, "v3/conversations");
        Write(message, parameters, TeamsJson.Readable.ConversationParameters);
        return await AnswerAsync(message, TeamsJson.Default.ConversationResourceResponse, cancellationToken) ?? new();
    }

    /// <exception cref="Azure.RequestFailedException">The call failed; <see cref="ConnectorErrors.Classify"/> tells what it means.</exception>
    public virtual Task<ResourceResponse> SendToConversationAsync(string serviceUrl, string conversationId, Activity activity, CancellationToken cancellationToken = default) =>
        PostAsync(serviceUrl, Activities(conversationId), activity, cancellationToken);

    /// <exception cref="Azure.RequestFailedException">The call failed; <see cref="ConnectorErrors.Classify"/> tells what it means.</exception>
    public virtual Task<ResourceResponse> ReplyToActivityAsync(string serviceUrl, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default) =>
        PostAsync(serviceUrl, $"{Activities(conversationId)}/{Segment(activityId)}", activity with { ReplyToId = activityId }, cancellationToken);

    /// <summary>Replaces a message; repeating it does no harm.</summary>
    /// <exception cref="Azure.RequestFailedException">The call failed; <see cref="ConnectorErrors.Classify"/> tells what it means.</exception>
    public virtual async Task<ResourceResponse> UpdateActivityAsync(string serviceUrl, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default)
    {
        using var message = Message(RequestMethod.Put, serviceUrl, $"{Activities(conversationId)}/{Segment(activityId)}");
        message.ResponseClassifier = MayRepeat.Rule;
        Write(message, Outgoing(activity) with { Id = activityId }, TeamsJson.Readable.Activity);
        return await AnswerAsync(message, TeamsJson.Default.ResourceResponse, cancellationToken) ?? new();
    }

    /// <exception cref="Azure.RequestFailedException">The call failed; <see cref="ConnectorErrors.Classify"/> tells what it means.</exception>
    public virtual async Task DeleteActivityAsync(string serviceUrl, string conversationId, string activityId, CancellationToken cancellationToken = default)
    {
        using var message = Message(RequestMethod.Delete, serviceUrl, $"{Activities(conversationId)}/{Segment(activityId)}");
        message.ResponseClassifier = MayRepeat.Rule;
        await SendAsync(message, cancellationToken);
    }

    /// <exception cref="Azure.RequestFailedException">The call failed; <see cref="ConnectorErrors.Classify"/> tells what it means.</exception>
    public virtual Task<TeamsChannelAccount> GetConversationMemberAsync(string serviceUrl, string conversationId, string userId, CancellationToken cancellationToken = default) =>
        GetAsync(serviceUrl, $"v3/conversations/{Segment(conversationId)}/members/{Segment(userId)}", TeamsJson.Default.TeamsChannelAccount, cancellationToken);

    /// <exception cref="Azure.RequestFailedException">The call failed; <see cref="ConnectorErrors.Classify"/> tells what it means.</exception>
    public virtual Task<TeamsPagedMembersResult> GetConversationPagedMembersAsync(string serviceUrl, string conversationId, int pageSize = 200, string? continuationToken = null, CancellationToken cancellationToken = default)
    {
        var path = $"v3/conversations/{Segment(conversationId)}/pagedmembers?pageSize={pageSize}";
        if (continuationToken is not null)
            path += $"&continuationToken={Uri.EscapeDataString(continuationToken)}";
        return GetAsync(serviceUrl, path, TeamsJson.Default.TeamsPagedMembersResult, cancellationToken);
    }

    /// <exception cref="Azure.RequestFailedException">The call failed; <see cref="ConnectorErrors.Classify"/> tells what it means.</exception>
    public virtual Task<TeamDetails> GetTeamAsync(string serviceUrl, string teamId, CancellationToken cancellationToken = default) =>
        GetAsync(serviceUrl, $"v3/teams/{Segment(teamId)}", TeamsJson.Default.TeamDetails, cancellationToken);

    private async Task<ResourceResponse> PostAsync(string serviceUrl, string path, Activity activity, CancellationToken cancellationToken)
    {
        using var message = Message(RequestMethod.Post, serviceUrl, path);
        Write(message, Outgoing(activity), TeamsJson.Readable.Activity);
        return await AnswerAsync(message, TeamsJson.Default.ResourceResponse, cancellationToken) ?? new();
    }

    private async Task<T> GetAsync<T>(string serviceUrl, string path, JsonTypeInfo<T> type, CancellationToken cancellationToken) where T : class, new()
    {
        using var message = Message(RequestMethod.Get, serviceUrl, path);
        message.ResponseClassifier = MayRepeat.Rule;
        return await AnswerAsync(message, type, cancellationToken) ?? new();
    }

    private HttpMessage Message(RequestMethod method, string serviceUrl, string path)
    {
        if (!serviceUrls.Allows(serviceUrl))
            throw new ConnectorException(new ConnectorFailure(ConnectorOutcome.WrongHost));
        var message = pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(new($"{serviceUrl.TrimEnd('/')}/{path}"));
        message.Request.Headers.Add("Accept", "application/json");
        return message;
    }

    private static void Write<T>(HttpMessage message, T body, JsonTypeInfo<T> type)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(body, type);
        if (Encoding.UTF8.GetCharCount(json) > LargestActivity)
            throw new ConnectorException(new ConnectorFailure(ConnectorOutcome.TooLarge) { Code = "MessageSizeTooBig" });
        message.Request.Headers.Add("Content-Type", "application/json; charset=utf-8");
        message.Request.Content = RequestContent.Create(json);
    }

    private async Task<T?> AnswerAsync<T>(HttpMessage message, JsonTypeInfo<T> type, CancellationToken cancellationToken) where T : class
    {
        await SendAsync(message, cancellationToken);
        return AnswerBody.Read(message.Response, type);
    }

    private async Task SendAsync(HttpMessage message, CancellationToken cancellationToken)
    {
        await pipeline.SendAsync(message, cancellationToken);
        var (status, vector) = (message.Response.Status, AnswerBody.CorrelationVector(message.Response));
        if (!message.Response.IsError)
        {
            logger.ConnectorAnswered(message.Request.Method.Method, status, vector);
            return;
        }
        var failure = AnswerBody.Failure(message.Response, clock);
        logger.ConnectorRefused(message.Request.Method.Method, status, failure.Outcome, failure.Code, vector);
        throw new ConnectorException(failure);
    }

    // The specification asks a bot to leave to the service what the service knows.
    private static Activity Outgoing(Activity activity) => activity with
    {
        Id = null,
        Timestamp = null,
        LocalTimestamp = null,
        ServiceUrl = null,
        Recipient = null,
        Conversation = null,
        ChannelId = null,
    };

    private static string Activities(string conversationId) => $"v3/conversations/{Segment(conversationId)}/activities";

    // Ids hold : ; and @, and must stay one segment; a segment of dots would climb.
    private static string Segment(string id) => id is "" or "." or ".."
        ? throw new ArgumentException("An id can't be empty or dots.", nameof(id))
        : Uri.EscapeDataString(id);
}
