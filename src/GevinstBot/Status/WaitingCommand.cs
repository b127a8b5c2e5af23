using GevinstBot.Chat;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Status;

/// <summary>«hva venter»: the open rounds that a person hasn't answered, with their deadlines.</summary>
public sealed class WaitingCommand(RoundReader reader, RoundSources sources, CurrentNetwork network) : Command
{
    public override string WordsKey => "command.waiting";

    public override string HelpKey => "help.waiting";

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var read = await reader.OpenForAsync(call.By, call.Now, ct);
        var waiting = read.All
            .SelectMany(state => state.Round.Addressees.Where(to => !state.IsAnswered(to.Subject)).Take(1)
                .Select(to => (sources.Title(state.Round, call.Texts), state.Round.ClosesFor(to.Subject))))
            .ToList();
        return WaitingCard.For(waiting, reader.Missing(read, call.Texts), call.Texts, network.Zone);
    }
}
