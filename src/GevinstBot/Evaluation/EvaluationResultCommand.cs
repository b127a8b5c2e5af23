using GevinstBot.Chat;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Evaluation;

/// <summary>«evaluering»: for the lead, what the organisations said last, beside the year before.</summary>
public sealed class EvaluationResultCommand(EvaluationReader reader, CurrentNetwork network) : Command
{
    public override string WordsKey => "command.evaluation";

    public override string HelpKey => "help.evaluation";

    public override MenuPlace Place => MenuPlace.Seldom;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct) =>
        await reader.LastAsync(call.Now, ct) is { } result
            ? EvaluationResultCard.For(result, state: null, network.Roster, call.Texts)
            : AnswerCard.For(call.Texts, "evaluation-result.none", call.Texts.Ways("command.evaluate")[0]);
}
