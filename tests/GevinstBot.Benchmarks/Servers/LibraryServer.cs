using GevinstBot.Teams.Activities;
using GevinstBot.Teams.Connector;
using GevinstBot.Teams.Inbound;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace GevinstBot.Benchmarks.Servers;

/// <summary>A bot on GevinstBot.Teams, in anonymous local mode.</summary>
internal static class LibraryServer
{
    public static async Task RunAsync(string port)
    {
        var app = Hosting.Create(port, services => services.AddTeamsBot<Bot>(options => options.AllowAnonymousLocal = true));
        app.MapTeamsBot("/message");
        app.MapTeamsBot("/press");
        var connector = app.Services.GetRequiredService<ConnectorClient>();
        app.MapPost("/wave", (string sink, int count) =>
            Hosting.ManyAsync(count, () => connector.SendToConversationAsync(sink, Payload.ConversationId, Payload.CardMessage())));
        await Hosting.RunUntilParentEndsAsync(app);
    }

    private sealed class Bot : ActivityHandler
    {
        public override Task OnMessageActivityAsync(TurnContext turnContext, CancellationToken cancellationToken) =>
            turnContext.SendActivityAsync(MessageFactory.Text(Payload.Reply), cancellationToken);

        public override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(TurnContext turnContext, CardAction action, CancellationToken cancellationToken) =>
            Task.FromResult(AdaptiveCardInvokeResponse.Card(Payload.Card()));
    }
}
