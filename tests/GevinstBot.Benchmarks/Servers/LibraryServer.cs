using GevinstBot.Teams.Inbound;
using Microsoft.AspNetCore.Builder;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
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
        var adapter = app.Services.GetRequiredService<BotAdapter>();
        app.MapPost("/wave", (string sink, int count) => Hosting.ManyAsync(count, () => adapter.ContinueConversationAsync(
            "", Payload.Chat(sink), (turn, ct) => turn.SendActivityAsync(Payload.CardMessage(), ct), CancellationToken.None)));
        await Hosting.RunUntilParentEndsAsync(app);
    }

    private sealed class Bot : TeamsActivityHandler
    {
        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
            turnContext.SendActivityAsync(Payload.ReplyMessage(), cancellationToken);

        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
            ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
            Task.FromResult(CardAnswer.Card(Payload.Card()));
    }
}
