using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
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
        var read = await reader.AroundAsync(call.Now, ct);
        var waiting = read.All
            .Where(state => state.Round.ExpectsAnswer)
            .SelectMany(state => Unanswered(state, call).Take(1)
                .Select(to => (sources.Title(state.Round, call.Texts), state.Round.ClosesFor(to.Subject))))
            .ToList();
        return WaitingCard.For(waiting, reader.Missing(read, call.Texts), call.Texts, network.Zone);
    }

    private static IEnumerable<Addressee> Unanswered(RoundState state, CommandCall call) => state.Round.Addressees.Where(
        to => to.Person == call.By && !state.IsAnswered(to.Subject) && state.Round.IsOpenFor(to.Subject, call.Now));
}
