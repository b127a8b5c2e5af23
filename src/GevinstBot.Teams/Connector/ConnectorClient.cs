using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace GevinstBot.Teams.Connector;

/// <summary>
/// Writes to conversations, and asks who and what is in them, through the Bot Connector service. Like Azure.Core below it and Microsoft's
/// adapter above, it doesn't come back to its caller's context.
/// </summary>
/// <remarks>https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference</remarks>
public class ConnectorClient
{
    /// <summary>The whole activity, counted as Teams counts it: in UTF-16 characters.</summary>
    public const int LargestActivity = 40 * 1024;

    /// <summary>As many as Teams gives at once.</summary>
    private const int MostMembers = 500;

    private readonly HttpPipeline pipeline = null!;
    private readonly ServiceUrls serviceUrls = null!;
    private readonly TimeProvider? clock;
    private readonly ILogger logger = NullLogger.Instance;

    /// <summary>For tests that replace the methods.</summary>
    protected ConnectorClient()
    {
    }

    /// <summary>Without a <paramref name="credential"/> it speaks to this machine only, and without a token.</summary>
    /// <exception cref="ArgumentException">
    /// A credential together with <see cref="ServiceUrls.LoopbackOnly"/>: a token must not leave over http.
    /// </exception>
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

    /// <summary>Repeating it gives the same conversation, and would send an activity in it again: there must be none.</summary>
    /// <exception cref="Azure.RequestFailedException"><see cref="ConnectorErrors.Classify"/> tells what it means.</exception>
    public virtual async Task<ConversationResourceResponse> CreateConversationAsync(
        string serviceUrl, ConversationParameters parameters, CancellationToken cancellationToken = default)
    {
        if (parameters.Activity is not null)
            throw new ArgumentException("A conversation is opened without an activity.", nameof(parameters));
        using var message = Message(RequestMethod.Post, serviceUrl, "v3/conversations");
        Write(message, WireJson.Of(parameters));
        await SendAsync(message, cancellationToken).ConfigureAwait(false);
        return new(id: AnswerBody.Id(message.Response));
    }

    /// <exception cref="Azure.RequestFailedException"><see cref="ConnectorErrors.Classify"/> tells what it means.</exception>
    public virtual async Task<ResourceResponse> SendToConversationAsync(
        string serviceUrl, string conversationId, Activity activity, CancellationToken cancellationToken = default)
    {
        using var message = Message(RequestMethod.Post, serviceUrl, Activities(conversationId));
        Write(message, WireJson.Of(activity));
        await SendAsync(message, cancellationToken).ConfigureAwait(false);
        return new(AnswerBody.Id(message.Response));
    }

    /// <summary>Replaces a message; repeating it does no harm.</summary>
    /// <exception cref="Azure.RequestFailedException"><see cref="ConnectorErrors.Classify"/> tells what it means.</exception>
    public virtual async Task<ResourceResponse> UpdateActivityAsync(
        string serviceUrl, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default)
    {
        using var message = Message(RequestMethod.Put, serviceUrl, $"{Activities(conversationId)}/{Segment(activityId)}");
        message.ResponseClassifier = MayRepeat.Rule;
        Write(message, WireJson.Of(activity, activityId));
        await SendAsync(message, cancellationToken).ConfigureAwait(false);
        return new(AnswerBody.Id(message.Response));
    }

    /// <exception cref="Azure.RequestFailedException"><see cref="ConnectorErrors.Classify"/> tells what it means.</exception>
    public virtual async Task DeleteActivityAsync(
        string serviceUrl, string conversationId, string activityId, CancellationToken cancellationToken = default)
    {
        using var message = Message(RequestMethod.Delete, serviceUrl, $"{Activities(conversationId)}/{Segment(activityId)}");
        message.ResponseClassifier = MayRepeat.Rule;
        await SendAsync(message, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The channels of a team. The first one has the team's own id, and may have no name.</summary>
    /// <exception cref="Azure.RequestFailedException"><see cref="ConnectorErrors.Classify"/> tells what it means.</exception>
    public virtual async Task<IReadOnlyList<ChannelInfo>> ChannelsAsync(
        string serviceUrl, string teamId, CancellationToken cancellationToken = default)
    {
        using var message = Message(RequestMethod.Get, serviceUrl, $"v3/teams/{Segment(teamId)}/conversations");
        message.ResponseClassifier = MayRepeat.Rule;
        await SendAsync(message, cancellationToken).ConfigureAwait(false);
        return AnswerBody.Channels(message.Response);
    }

    /// <summary>Some of those who are in a conversation, at most five hundred.</summary>
    /// <param name="serviceUrl">Where the conversation is.</param>
    /// <param name="conversationId">A channel's: those of a standard one are the team's.</param>
    /// <param name="from">Where to go on, as the answer before said; null to begin.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="Azure.RequestFailedException"><see cref="ConnectorErrors.Classify"/> tells what it means.</exception>
    public virtual async Task<PagedMembersResult> MembersAsync(
        string serviceUrl, string conversationId, string? from, CancellationToken cancellationToken = default)
    {
        var next = string.IsNullOrEmpty(from) ? "" : $"&continuationToken={Uri.EscapeDataString(from)}";
        using var message = Message(
            RequestMethod.Get, serviceUrl, $"v3/conversations/{Segment(conversationId)}/pagedmembers?pageSize={MostMembers}{next}");
        message.ResponseClassifier = MayRepeat.Rule;
        await SendAsync(message, cancellationToken).ConfigureAwait(false);
        return AnswerBody.Members(message.Response);
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

    private static void Write(HttpMessage message, ReadOnlyMemory<byte> json)
    {
        if (Encoding.UTF8.GetCharCount(json.Span) > LargestActivity)
            throw new ConnectorException(new ConnectorFailure(ConnectorOutcome.TooLarge) { Code = "MessageSizeTooBig" });
        message.Request.Headers.Add("Content-Type", "application/json; charset=utf-8");
        message.Request.Content = RequestContent.Create(json);
    }

    private async Task SendAsync(HttpMessage message, CancellationToken cancellationToken)
    {
        await pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
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

    private static string Activities(string conversationId) => $"v3/conversations/{Segment(conversationId)}/activities";

    // Ids hold : ; and @, and must stay one segment; a segment of dots would climb.
    private static string Segment(string id) => id is "" or "." or ".."
        ? throw new ArgumentException("An id can't be empty or dots.", nameof(id))
        : Uri.EscapeDataString(id);
}
