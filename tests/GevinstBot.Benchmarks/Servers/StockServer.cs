using AdaptiveCards;
using GevinstBot.Teams.Cards;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace GevinstBot.Benchmarks.Servers;

/// <summary>The same bot on Microsoft's <see cref="CloudAdapter"/> as it comes, without authentication. Its card is made but once.</summary>
internal static class StockServer
{
    private static readonly JObject Card = JObject.Parse(CardJson.Write(Payload.Card()));

    public static async Task RunAsync(string port)
    {
        // Two of its constructors would do, and so the container can't choose.
        var app = Hosting.Create(port, services => services.AddHttpClient().AddSingleton(provider => new CloudAdapter(
            new ConfigurationBotFrameworkAuthentication(
                provider.GetRequiredService<IConfiguration>(), httpClientFactory: provider.GetRequiredService<IHttpClientFactory>()))));
        var (adapter, bot) = (app.Services.GetRequiredService<CloudAdapter>(), new Bot());
        app.MapPost("/message", (HttpContext context) => adapter.ProcessAsync(context.Request, context.Response, bot));
        app.MapPost("/press", (HttpContext context) => adapter.ProcessAsync(context.Request, context.Response, bot));
        app.MapPost("/wave", (string sink, int count) => Hosting.ManyAsync(count, () => adapter.ContinueConversationAsync(
            "", Payload.Chat(sink), (turn, ct) => turn.SendActivityAsync(CardMessage(), ct), CancellationToken.None)));
        await Hosting.RunUntilParentEndsAsync(app);
    }

    private static Activity CardMessage() => Payload.CardMessage(new Attachment(AdaptiveCard.ContentType, content: Card));

    private sealed class Bot : TeamsActivityHandler
    {
        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
            turnContext.SendActivityAsync(Payload.ReplyMessage(), cancellationToken);

        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
            ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
            Task.FromResult(new AdaptiveCardInvokeResponse { StatusCode = 200, Type = AdaptiveCard.ContentType, Value = Card });
    }
}
