using GevinstBot.Chat;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Privacy;

/// <summary>«slett person»: the lead has somebody who has left forgotten. Who, whether it is meant, done.</summary>
public sealed class EraseCommand(Erasing erasing) : Command
{
    public override string WordsKey => "command.erase";

    public override string HelpKey => "help.erase";

    public override MenuPlace Place => MenuPlace.Seldom;

    /// <summary>It can't be undone.</summary>
    public override Guessing Guessing => Guessing.Asked;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        if (call.Argument.EndsWith(call.Texts["command.withdraw.no"], StringComparison.Ordinal))
            return AnswerCard.For(call.Texts, "erase.cancelled");
        var yes = call.Texts["command.withdraw.yes"];
        var isConfirmed = call.Argument.EndsWith(yes, StringComparison.Ordinal);
        var name = isConfirmed ? call.Argument[..^yes.Length] : call.Argument;
        var found = await FindAsync(name, ct);
        return (name.Length, found) switch
        {
            (0, _) => AnswerCard.For(call.Texts, "erase.who"),
            (_, []) => AnswerCard.For(call.Texts, "erase.unknown"),
            (_, [var person]) => await AnswerAsync(person, isConfirmed, call, ct),
            _ => AnswerCard.For(call.Texts, "erase.several"),
        };
    }

    private async Task<PromptCard> AnswerAsync(PersonId person, bool isConfirmed, CommandCall call, CancellationToken ct)
    {
        var traces = await erasing.TracesOfAsync(person, ct);
        if (traces.Places.Count > 0)
            return EraseCard.Refused(traces, call.Texts);
        if (!isConfirmed)
            return EraseCard.Question(person, traces, await erasing.CountAsync(person, ct), call.Texts);
        await erasing.ForgetAsync(person, call.By, call.Now, ct);
        return AnswerCard.For(call.Texts, "erase.done");
    }

    private async Task<IReadOnlyList<PersonId>> FindAsync(string name, CancellationToken ct) => Guid.TryParse(name, out var id)
        ? [new PersonId(id.ToString("D"))]
        : await erasing.FindAsync(called => CleanText.Command(called) == name, ct);
}
