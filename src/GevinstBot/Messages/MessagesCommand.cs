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
    MessageTable messages, MessageAnswersReader answers, WithdrawalTable withdrawals, CurrentNetwork network) : Command
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
        var (chosen, page) = PagedName.Read(sent, call.Argument);
        if (chosen is null)
            return MessagesCard.For(sent, texts, network.Zone);
        var (told, roster) = await answers.OfAsync(chosen.Item, call.Now, ct);
        return MessageAnswersCard.For(told with { Name = chosen.Name }, page, roster, texts, network.Zone);
    }
}
