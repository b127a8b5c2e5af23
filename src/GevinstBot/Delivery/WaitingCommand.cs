using GevinstBot.Domain.Delivery;
using GevinstBot.Network;

namespace GevinstBot.Delivery;

/// <summary>«hva venter»: the open rounds that a person hasn't answered, with their deadlines.</summary>
public sealed class WaitingCommand(RoundReader reader, CurrentNetwork network) : Command
{
    public override string WordsKey => "command.waiting";

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var read = await reader.AroundAsync(call.Now, ct);
        var waiting = read.All
            .Where(r => r.Round.ExpectsAnswer)
            .SelectMany(r => Unanswered(r, call).Take(1)
                .Select(to => (r.Sourced.Source.Title(r.Round, call.Texts), r.Round.ClosesFor(to.Subject))))
            .ToList();
        return WaitingCard.For(waiting, read.Missing(call.Texts), call.Texts, network.Zone);
    }

    private static IEnumerable<Addressee> Unanswered(ReadRound read, CommandCall call) => read.Round.Addressees.Where(
        to => to.Person == call.By && !read.State.IsAnswered(to.Subject) && read.Round.IsOpenFor(to.Subject, call.Now));
}
