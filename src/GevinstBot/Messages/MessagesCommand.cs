using System.Globalization;
using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Messages;
using GevinstBot.Network;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Messages;

/// <summary>
/// «meldinger»: for the lead, what was sent in the last months; «meldinger Ny journal» the answers as far as they have come.
/// </summary>
public sealed class MessagesCommand(
    MessageTable messages, MessageAnswerTable answers, WithdrawalTable withdrawals, CurrentNetwork network) : Command
{
    private static readonly Duration Lately = Duration.FromDays(75);

    public override string WordsKey => "command.messages";

    public override string HelpKey => "help.messages";

    public override MenuPlace Place => MenuPlace.Seldom;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var (since, texts) = (call.Now - Lately, call.Texts);
        var withdrawn = await withdrawals.SinceAsync(since, ct);
        var sent = (await messages.SinceAsync(since, ct))
            .Where(one => !withdrawn.ContainsKey(new RoundId(MessageRhythm.Kind, one.Id)))
            .OrderByDescending(one => one.At)
            .Named(one => MessageWords.Title(one.Message.Name, texts), one => one.Id);
        var (chosen, page) = Read(sent, call.Argument);
        if (chosen is null)
            return MessagesCard.For(sent, texts, network.Zone);
        var asked = MessageRounds.Of(chosen.Item, network);
        var summary = MessageSummary.Of(chosen.Item.Message, asked, await answers.OfMessageAsync(chosen.Item.Id, ct));
        var told = new MessageAnswers(chosen.Item, asked.Closes, summary, call.Now >= asked.Closes) { Name = chosen.Name };
        return MessageAnswersCard.For(told, page, network.Roster, texts, network.Zone);
    }

    private static (Named<SentMessage>? Chosen, int Page) Read(IReadOnlyList<Named<SentMessage>> sent, string typed)
    {
        if (sent.FirstOrDefault(one => one.IsCalled(typed)) is { } whole)
            return (whole, 1);
        var at = typed.LastIndexOf(MessageAnswersCard.Separator, StringComparison.Ordinal);
        return at > 0 && int.TryParse(
            typed[(at + MessageAnswersCard.Separator.Length)..], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0
            ? (sent.FirstOrDefault(one => one.IsCalled(typed[..at])), page)
            : (null, 1);
    }
}
