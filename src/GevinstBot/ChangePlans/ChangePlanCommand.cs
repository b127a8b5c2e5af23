using GevinstBot.Chat;
using GevinstBot.Domain.ChangePlans;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Initiatives;
using GevinstBot.Rounds;

namespace GevinstBot.ChangePlans;

/// <summary>
/// «endringsplan Riktig oppgavedeling»: what is in place of what a change needs; without a name, the list where there are several.
/// </summary>
public sealed class ChangePlanCommand(AskedForms forms, ChangePlansReader reader) : Command
{
    public override string WordsKey => "command.change-plan";

    public override string HelpKey => "help.change-plan";

    public override MenuPlace Place => MenuPlace.Seldom;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var question = await reader.OfAsync(call.By, call.Now, ct);
        if (question.Initiatives.Count == 0)
            return AnswerCard.For(call.Texts, "change-plans.none");
        var one = question.Initiatives is [var only] ? only : TypedInitiative.Read(call.Argument, question.Initiatives);
        var view = new Dictionary<string, string> { [ChangePlansCard.WhichField] = one?.Id.Value ?? "" };
        var request = await forms.AskAsync(ChangePlanRhythm.Kind, call, view, AskedRhythm.Days, ct);
        var shown = ChangePlanPrompts.Shown(request, question, one?.Id.Value);
        return one is null && call.Argument.Length > 0
            ? shown with { Card = shown.Card.WithNotice(call.Texts["change-plans.unknown"]) }
            : shown;
    }
}
