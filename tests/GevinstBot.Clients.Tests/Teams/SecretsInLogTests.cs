using System.Net;
using GevinstBot.Teams.Inbound;
using Microsoft.Extensions.Options;

namespace GevinstBot.Clients.Tests.Teams;

/// <summary>The log, down to trace and from every category, holds neither tokens nor secrets nor what people wrote.</summary>
public sealed class SecretsInLogTests
{
    private const string Secret = "hemmelig-passord-42";
    private const string Written = "Avdelingen er underbemannet";

    [Fact]
    public async Task F07_Nothing_said_or_secret_is_logged()
    {
        await using var bot = await TestBot.StartAsync(o => (o.MicrosoftAppType, o.MicrosoftAppPassword) = (BotAppType.SingleTenant, Secret));
        var token = IdentityProvider.Token();
        bot.Teams.Answers(400, $$$"""{"error":{"code":"BadSyntax","message":"{{{Written}}}"}}""", ("MS-CV", "cv.1"));
        bot.Script.Work = (turn, _) => turn.Activity.Type is "message"
            ? throw new InvalidOperationException(turn.Activity.Text)
            : turn.SendActivityAsync(Written, cancellationToken: CancellationToken.None);
        using var accepted = await bot.PostAsync(TestBot.With(TestBot.Message(), a => (a["text"], a["id"]) = (Written, "1\nError 999 made up")), token);
        using var pressed = await bot.PostAsync(TestBot.With(TestBot.Execute(), a => a["value"]!["action"]!["data"]!["note"] = Written), token);
        using var refused = await bot.PostAsync(TestBot.With(TestBot.Message(), a => (a["text"], a["channelId"]) = (Written, "emulator")), token);
        using var unread = await bot.PostAsync($$"""{"text":"{{Written}}"}""", token);
        using var forged = await bot.PostAsync(TestBot.Message(), token + "x");
        Assert.Equal([HttpStatusCode.Forbidden, HttpStatusCode.BadRequest, HttpStatusCode.Unauthorized], [refused.StatusCode, unread.StatusCode, forged.StatusCode]);

        var log = string.Join('\n', bot.Log.Lines);
        Assert.Contains("cv.1", log, StringComparison.Ordinal);
        string[] forbiddens = [token, token.Split('.')[2], Secret, Written, "Kari Eksempel", "token-", "\nError 999"];
        foreach (var forbidden in forbiddens)
            Assert.DoesNotContain(forbidden, log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task F07_A_refused_setting_is_named_without_its_value()
    {
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => TestBot.StartAsync(o => (o.MicrosoftAppId, o.MicrosoftAppPassword) = ("not-an-id", Secret)));
        Assert.Contains("MicrosoftAppId", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("not-an-id", refused.Message, StringComparison.Ordinal);
    }
}
