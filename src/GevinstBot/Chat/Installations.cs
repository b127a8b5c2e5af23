using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using NodaTime;

namespace GevinstBot.Chat;

/// <summary>Who has the app: whoever gets it is welcomed once, and what couldn't be delivered to them is due again.</summary>
public sealed class Installations(
    ConversationTable conversations, DeliveryWake wake, CurrentNetwork network, PersonTexts people, IClock clock)
{
    /// <summary>Teams tells of an installation at least twice.</summary>
    /// <returns>How they are bid welcome: a card, or words alone; neither when they have been.</returns>
    public async Task<(PromptCard? Card, string? Words)> AddedAsync(Conversation chat, CancellationToken ct)
    {
        var (isNews, isFirst) = await conversations.InstallAsync(chat, clock.GetCurrentInstant(), ct);
        // What couldn't be delivered is due again, and so is what opened meanwhile.
        if (isNews)
            wake.Call();
        if (!isFirst)
            return (null, null);
        // Whoever is to set the network up is told how to begin.
        var texts = people.For(chat.Person);
        return !network.IsSetUp && network.Roster.IsLead(chat.Person)
            ? (AnswerCard.ForFirstLead(texts, "welcome.first-lead"), null)
            : (null, texts["welcome"]);
    }

    public Task RemovedAsync(Conversation chat, CancellationToken ct) =>
        conversations.RemovedAsync(chat, clock.GetCurrentInstant(), ct);

    /// <summary>Whoever writes has the app, whatever Teams has told of it.</summary>
    public async Task HeardFromAsync(Conversation chat, Instant now, CancellationToken ct)
    {
        if (await conversations.HeardFromAsync(chat, now, ct))
            wake.Call();
    }
}
