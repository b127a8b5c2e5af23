using System.Net.Sockets;
using AdaptiveCards;
using Azure.Data.Tables;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.EmbeddedTables;
using GevinstBot.Graph;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using GevinstBot.Storage;
using GevinstBot.Teams;
using GevinstBot.Teams.Cards;
using GevinstBot.Teams.Connector;
using GevinstBot.Teams.Inbound;
using GevinstBot.Tests.Graph;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Moq;
using NodaTime;
using NodaTime.Testing;

namespace GevinstBot.Tests.Sending;

/// <summary>What each answer of the Connector means to the ledger, and what the chat remembers of it.</summary>
public sealed class MessengerTests : IDisposable
{
    private static readonly Instant Now = Instant.FromUtc(2026, 10, 30, 7, 30);
    private static readonly PersonId Kari = new("6e760000-0000-4000-8000-000000000101");
    private static readonly PromptCard Card = new(new TeamsCard { FallbackText = "Hei", Body = [new AdaptiveTextBlock("Hei")] }, "Hei");

    private readonly Mock<ConnectorClient> _connector = new();
    private readonly GraphBench _graph = new() { Options = Options.Create(new GraphOptions()) };
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gevinstbot-messenger-");
    private readonly EmbeddedTablesTransport _file;
    private readonly TableServiceClient _tables;
    private readonly ConversationTable _conversations;
    private readonly TestKit.ManualTimeProvider _time = new(Now);
    private readonly SendRate _rate;
    private readonly InstallPace _pace;

    public MessengerTests()
    {
        _file = new EmbeddedTablesTransport(Path.Combine(_folder.FullName, "test.db"), _time);
        _tables = _file.CreateClient();
        var room = new CallRoom(TestInstance.Alone(), _time, Options.Create(new DeliveryOptions()));
        (_rate, _pace) = (new SendRate(room, _time, Options.Create(new DeliveryOptions())), new InstallPace(room, _time));
        _conversations = new ConversationTable(_tables, TestInstance.Alone(), new UnreadableRows(_tables, new FakeClock(Now), NullLogger<UnreadableRows>.Instance));
        _connector.Setup(c => c.CreateConversationAsync(It.IsAny<string>(), It.IsAny<ConversationParameters>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new ConversationResourceResponse(id: "a:ny"));
        _connector.Setup(c => c.SendToConversationAsync(It.IsAny<string>(), It.IsAny<string>(), It.IsAny<Activity>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new ResourceResponse("17"));
    }

    private Messenger Messenger => new(
        new ChatCalls(new TeamsAdapter(_connector.Object), _rate, Options.Create(new BotOptions { MicrosoftAppId = "app", MicrosoftAppTenantId = "tenant" })),
        _conversations, _rate, Installs, new FakeClock(Now), Options.Create(new MessengerOptions()), NullLogger<Messenger>.Instance);

    private AppInstalls Installs => new(
        _graph.Installer, new AppInstallTable(_tables, TestInstance.Alone(), new UnreadableRows(_tables, new FakeClock(Now), NullLogger<UnreadableRows>.Instance)),
        _conversations, _pace, _time);

    public void Dispose()
    {
        _pace.Dispose();
        _file.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_chat_is_opened_once_and_remembered()
    {
        await CreateTableAsync();
        var first = await Messenger.SendAsync(Kari, Card, Before(Now + Duration.FromMinutes(1)), Now, CancellationToken.None);
        await Messenger.SendAsync(Kari, Card, Before(Now + Duration.FromMinutes(1)), Now, CancellationToken.None);

        Assert.Equal((SendOutcome.Delivered, "a:ny", "17"), (first.Outcome, first.ConversationId, first.ActivityId));
        _connector.Verify(c => c.CreateConversationAsync(It.IsAny<string>(), It.IsAny<ConversationParameters>(), It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task The_first_word_to_somebody_names_the_one_person_the_bot_and_the_tenant_of_its_registration()
    {
        await CreateTableAsync();
        ConversationParameters? asked = null;
        _connector.Setup(c => c.CreateConversationAsync("https://smba.trafficmanager.net/teams/", It.IsAny<ConversationParameters>(), It.IsAny<CancellationToken>()))
            .Callback((string _, ConversationParameters parameters, CancellationToken _) => asked = parameters)
            .ReturnsAsync(new ConversationResourceResponse(id: "a:ny"));

        await Messenger.SendAsync(Kari, Card, Before(Now + Duration.FromMinutes(1)), Now, CancellationToken.None);

        Assert.Equal((false, "28:app", Kari.Value, "tenant"), (asked!.IsGroup, asked.Bot.Id, Assert.Single(asked.Members).Id, asked.TenantId));
        Assert.Equal("tenant", Assert.IsType<TeamsChannelData>(asked.ChannelData).Tenant.Id);
        Assert.Null(asked.Activity);
    }

    [Theory]
    [InlineData(ConnectorOutcome.Throttled, SendOutcome.Throttled, Reachability.Installed)]
    [InlineData(ConnectorOutcome.ConcurrentEdit, SendOutcome.Throttled, Reachability.Installed)]
    [InlineData(ConnectorOutcome.Ambiguous, SendOutcome.Ambiguous, Reachability.Installed)]
    [InlineData(ConnectorOutcome.NotInstalled, SendOutcome.RecipientGone, Reachability.NotInstalled)]
    [InlineData(ConnectorOutcome.Blocked, SendOutcome.RecipientGone, Reachability.Blocked)]
    [InlineData(ConnectorOutcome.RemovedFromConversation, SendOutcome.RecipientGone, Reachability.Removed)]
    [InlineData(ConnectorOutcome.DisabledByAdmin, SendOutcome.RecipientGone, Reachability.DisabledByAdmin)]
    [InlineData(ConnectorOutcome.TooLarge, SendOutcome.Failed, Reachability.Installed)]
    [InlineData(ConnectorOutcome.Unauthorized, SendOutcome.Failed, Reachability.Installed)]
    public async Task A_refusal_is_classified_and_what_it_says_of_the_person_is_remembered(
        ConnectorOutcome answer, SendOutcome outcome, Reachability reachability)
    {
        await CreateTableAsync();
        Refuse(new ConnectorException(new ConnectorFailure(answer)));
        var sent = await Messenger.SendAsync(Kari, Card, Before(Now + Duration.FromMinutes(1)), Now, CancellationToken.None);

        Assert.Equal(outcome, sent.Outcome);
        Assert.Equal(reachability, (await _conversations.FindAsync(Kari, CancellationToken.None))!.Reachability);
    }

    [Fact]
    public async Task A_dead_chat_is_forgotten_so_that_the_next_try_opens_a_new_one()
    {
        await CreateTableAsync();
        Refuse(new ConnectorException(new ConnectorFailure(ConnectorOutcome.ConversationNotFound)));
        Assert.Equal(SendOutcome.ConversationGone, (await Messenger.SendAsync(Kari, Card, Before(Now + Duration.FromMinutes(1)), Now, CancellationToken.None)).Outcome);
        Assert.Null((await _conversations.FindAsync(Kari, CancellationToken.None))!.ConversationId);
    }

    [Theory]
    [InlineData(Reachability.Blocked, 0)]
    [InlineData(Reachability.Removed, 0)]
    [InlineData(Reachability.NotInstalled, 0)]
    [InlineData(Reachability.DisabledByAdmin, 1)]
    public async Task C20_Nobody_is_called_in_vain_except_to_see_whether_the_administrator_has_turned_the_bot_on(Reachability known, int calls)
    {
        await CreateTableAsync();
        await _conversations.SaveIfUnchangedAsync(new Conversation(Kari, "a:kjent", new Uri("https://smba.trafficmanager.net/emea/"), known), Now, CancellationToken.None);

        var sent = await Messenger.SendAsync(Kari, Card, Before(Now + Duration.FromMinutes(1)), Now, CancellationToken.None);

        Assert.Equal(calls == 0 ? SendOutcome.RecipientGone : SendOutcome.Delivered, sent.Outcome);
        Assert.Equal(calls, _connector.Invocations.Count);
    }

    [Fact]
    public async Task C09_A_message_whose_lease_has_run_out_stays_here_and_may_be_tried_again()
    {
        await CreateTableAsync();

        var sent = await Messenger.SendAsync(Kari, Card, Before(Now), Now, CancellationToken.None);

        Assert.Equal((SendOutcome.Throttled, Duration.Zero), (sent.Outcome, sent.RetryAfter));
        Assert.DoesNotContain(_connector.Invocations, call => call.Method.Name == nameof(ConnectorClient.SendToConversationAsync));
    }

    [Fact]
    public async Task A_connection_that_was_never_made_is_tried_again_later()
    {
        await CreateTableAsync();
        Refuse(new HttpRequestException(HttpRequestError.ConnectionError, "refused", new SocketException((int)SocketError.ConnectionRefused)));
        Assert.Equal(SendOutcome.Throttled, (await Messenger.SendAsync(Kari, Card, Before(Now + Duration.FromMinutes(1)), Now, CancellationToken.None)).Outcome);
    }

    [Fact]
    public async Task A_silence_that_grew_too_long_is_an_outcome_and_not_the_end_of_the_run()
    {
        await CreateTableAsync();
        Refuse(new TaskCanceledException());
        Assert.Equal(SendOutcome.Ambiguous, (await Messenger.SendAsync(Kari, Card, Before(Now + Duration.FromMinutes(1)), Now, CancellationToken.None)).Outcome);
    }

    [Fact]
    public async Task R8_A_message_that_has_left_is_waited_for_though_the_program_stops()
    {
        await CreateTableAsync();
        using var stopping = new CancellationTokenSource();
        _connector.Setup(c => c.SendToConversationAsync(It.IsAny<string>(), It.IsAny<string>(), It.IsAny<Activity>(), It.IsAny<CancellationToken>()))
            .Returns(async (string _, string _, Activity _, CancellationToken ct) =>
            {
                await stopping.CancelAsync();
                ct.ThrowIfCancellationRequested();
                return new ResourceResponse("17");
            });

        var sent = await Messenger.SendAsync(Kari, Card, Before(Now + Duration.FromMinutes(1)), Now, stopping.Token);

        Assert.Equal((SendOutcome.Delivered, "17"), (sent.Outcome, sent.ActivityId));
    }

    [Fact]
    public async Task C09_No_call_outlasts_its_lease_and_one_that_might_isn_t_begun()
    {
        await CreateTableAsync();
        _connector.Setup(c => c.SendToConversationAsync(It.IsAny<string>(), It.IsAny<string>(), It.IsAny<Activity>(), It.IsAny<CancellationToken>()))
            .Returns(async (string _, string _, Activity _, CancellationToken ct) =>
            {
                await Task.Delay(Timeout.Infinite, ct);
                return new ResourceResponse();
            });

        var begun = Messenger.SendAsync(Kari, Card, Before(Now + Duration.FromSeconds(30)), Now, CancellationToken.None);
        Assert.False(begun.IsCompleted);
        _time.Advance(Duration.FromSeconds(30));
        var tooLate = await Messenger.SendAsync(Kari, Card, Before(Now + Duration.FromSeconds(29)), Now, CancellationToken.None);

        Assert.Equal(SendOutcome.Ambiguous, (await begun).Outcome);
        Assert.Equal((SendOutcome.Throttled, "LeaseRanOut"), (tooLate.Outcome, tooLate.Code));
    }

    [Theory]
    [InlineData(typeof(TaskCanceledException))]
    [InlineData(typeof(IOException))]
    public async Task A_chat_that_may_have_been_opened_is_no_message_that_may_have_arrived(Type failure)
    {
        await CreateTableAsync();
        _connector.Setup(c => c.CreateConversationAsync(It.IsAny<string>(), It.IsAny<ConversationParameters>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync((Exception)Activator.CreateInstance(failure)!);

        var sent = await Messenger.SendAsync(Kari, Card, Before(Now + Duration.FromMinutes(1)), Now, CancellationToken.None);

        Assert.Equal((SendOutcome.Throttled, SendOutcomes.NotSent), (sent.Outcome, sent.Code));
    }

    [Fact]
    public async Task A_message_that_arrived_has_arrived_though_the_chat_can_t_be_noted()
    {
        await CreateTableAsync();
        await _conversations.SaveIfUnchangedAsync(
            new Conversation(Kari, "a:kjent", new Uri("https://smba.trafficmanager.net/emea/"), Reachability.DisabledByAdmin), Now, CancellationToken.None);
        _connector.Setup(c => c.SendToConversationAsync(It.IsAny<string>(), It.IsAny<string>(), It.IsAny<Activity>(), It.IsAny<CancellationToken>()))
            .Returns(async (string _, string _, Activity _, CancellationToken ct) =>
            {
                await _tables.DeleteTableAsync(ConversationTable.Name, ct);
                return new ResourceResponse { Id = "17" };
            });

        var sent = await Messenger.SendAsync(Kari, Card, Before(Now + Duration.FromMinutes(1)), Now, CancellationToken.None);

        Assert.Equal((SendOutcome.Delivered, "17"), (sent.Outcome, sent.ActivityId));
    }

    [Fact]
    public async Task A_message_that_waited_until_the_hours_of_sending_were_over_stays_here_and_is_tried_again()
    {
        await CreateTableAsync();

        var sent = await Messenger.SendAsync(Kari, Card, new Departure(Now + Duration.FromMinutes(1), QuietFrom: Now), Now, CancellationToken.None);

        Assert.Equal((SendOutcome.Throttled, "QuietHours", Duration.Zero), (sent.Outcome, sent.Code, sent.RetryAfter));
        Assert.DoesNotContain(_connector.Invocations, call => call.Method.Name == nameof(ConnectorClient.SendToConversationAsync));
    }

    private static Departure Before(Instant leaseEnds) => new(leaseEnds, QuietFrom: Now + Duration.FromHours(7));

    private void Refuse(Exception refusal) => _connector
        .Setup(c => c.SendToConversationAsync(It.IsAny<string>(), It.IsAny<string>(), It.IsAny<Activity>(), It.IsAny<CancellationToken>()))
        .ThrowsAsync(refusal);

    private async Task CreateTableAsync() => await _tables.CreateTableIfNotExistsAsync(ConversationTable.Name);
}
