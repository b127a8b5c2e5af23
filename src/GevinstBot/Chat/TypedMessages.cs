using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using GevinstBot.Teams.Inbound;
using NodaTime;

namespace GevinstBot.Chat;

/// <summary>What somebody typed, and where.</summary>
/// <param name="By">Who.</param>
/// <param name="Text">What.</param>
/// <param name="Id">By which the same message is known when it comes again.</param>
/// <param name="In">The chat, as Teams calls it.</param>
/// <param name="Own">Their own chat with the bot; null when it is another.</param>
public sealed record TypedMessage(PersonId By, TypedText Text, string? Id, string? In, Conversation? Own);

/// <summary>What people type, heard once and answered by the commands.</summary>
public sealed class TypedMessages(
    Commands commands, HeardTable heard, Installations installations, CurrentNetwork network, IClock clock)
{
    /// <summary>Whoever isn't in the network may write what they like, and leaves nothing in the store.</summary>
    /// <param name="message">What was typed.</param>
    /// <param name="send">Sends a card to where it was typed, and says what Teams calls it.</param>
    /// <param name="ct">Stops it.</param>
    public Task AnswerAsync(TypedMessage message, Func<PromptCard, Task<string?>> send, CancellationToken ct)
    {
        return network.Roster.Find(message.By) is null
            ? AnswerAsync(clock.GetCurrentInstant())
            : heard.OnceAsync(message.In, message.Id, AnswerKnownAsync, ct);

        async Task AnswerKnownAsync()
        {
            var now = clock.GetCurrentInstant();
            if (message.Own is { } chat)
                await installations.HeardFromAsync(chat, now, ct);
            await AnswerAsync(now);
        }

        async Task AnswerAsync(Instant now) =>
            await SendAsync(await commands.AnswerAsync(message.By, message.Text, now, ct), message.In, send, ct);
    }

    /// <summary>The form that an action on a message opens.</summary>
    public Task<PromptCard> AnswerAsync(PersonId by, MessageExtension chosen, CancellationToken ct) =>
        commands.AnswerAsync(by, chosen.Command, chosen.Text, clock.GetCurrentInstant(), ct);

    /// <summary>What waits next, for whoever asked for it and has answered the first.</summary>
    public async Task GoOnAsync(PersonId person, string? chat, Func<PromptCard, Task<string?>> send, CancellationToken ct)
    {
        if (await commands.NextAsync(person, clock.GetCurrentInstant(), ct) is { } next)
            await SendAsync(next, chat, send, ct);
    }

    private async Task SendAsync(PromptCard answer, string? chat, Func<PromptCard, Task<string?>> send, CancellationToken ct) =>
        await commands.SentAsync(answer, chat, await send(answer), ct);
}
