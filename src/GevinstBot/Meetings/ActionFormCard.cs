using System.Collections.ObjectModel;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Meetings;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>«Kan ikke gjøres i tide …»: which action, another day or not at all, and why.</summary>
public static class ActionFormCard
{
    public static AdaptiveCard For(CardRequest request, LocalDate today, IReadOnlyList<ActionItem> open) =>
        Form(request, today, open, ReadOnlyDictionary<string, string>.Empty, problems: []);

    public static AdaptiveCard Form(
        CardRequest request, LocalDate today, IReadOnlyList<ActionItem> open, IReadOnlyDictionary<string, string> typed,
        IReadOnlyList<Problem> problems)
    {
        var (texts, form) = (request.Texts, new FilledForm(typed, problems, request.Texts));
        var heading = texts["settle.heading"];
        return Frame.Of(
            texts, heading,
            [
                request.InWhoseName(),
                Say.Heading(heading),
                form.Banner,
                form.OneOf(
                    ActionEdit.ActionField, texts["settle.which"],
                    open.Select(action => (texts["decisions.action-due", action.What, texts.Date(action.Due)], action.Id)),
                    otherwise: open is [var only] ? only.Id : null, hint: texts["settle.which-hint"]),
                form.Tap(
                    ActionEdit.DoField, texts["settle.do"],
                    [(texts["settle.move"], ActionEdit.Move), (texts["settle.drop"], ActionEdit.Drop)], otherwise: ActionEdit.Move),
                form.Date(ActionEdit.DueField, texts["settle.due"], today),
                form.Text(ActionEdit.ReasonField, texts["settle.reason"], ActionEdit.LongestReason),
                Say.Small(texts["form.no-personal-data"]),
                Say.Small(texts["settle.seen-by"]),
            ],
            request.Button(texts["settle.save"], ActionSettleSubmit.VerbName).Primary(),
            request.ButtonWithoutInputs(texts["withdraw.cancel"], CorrectionCancelSubmit.VerbName));
    }
}
