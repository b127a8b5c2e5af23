using System.Collections.ObjectModel;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Initiatives;
using GevinstBot.Register;
using GevinstBot.Rounds;

namespace GevinstBot.Initiatives;

/// <summary>«Nytt tiltak»: its name, what it is, where it is and whose; then benefits can be planned of it.</summary>
public static class NewInitiativeCard
{
    /// <summary>In a button's data: one is meant that isn't there yet.</summary>
    public const string NewField = "new";

    /// <param name="request">A lead.</param>
    /// <param name="question">The initiatives that there are.</param>
    /// <param name="typed">What was typed; null where nothing is.</param>
    /// <param name="problems">What is wrong with it.</param>
    /// <param name="isOvertaken">The network was changed after the pressed card was made; nothing was stored.</param>
    public static AdaptiveCard Form(
        CardRequest request, InitiativesQuestion question, IReadOnlyDictionary<string, string>? typed = null,
        IReadOnlyList<Problem>? problems = null, bool isOvertaken = false)
    {
        var texts = request.Texts;
        var form = new FilledForm(typed ?? ReadOnlyDictionary<string, string>.Empty, problems ?? [], texts);
        return request.Frame(
            texts["initiatives.new"],
            [
                isOvertaken ? Say.Notice(texts["network.overtaken-form"]) : null,
                form.Banner,
                form.Text(InitiativeEdit.Name, texts["initiatives.name"], InitiativeEdit.LongestName),
                form.Tap(
                    InitiativeEdit.Kind, texts["initiatives.kind"],
                    InitiativeEdit.Kinds.Keys.Select(key => (texts.Capital(texts[$"initiatives.kind.{key}"]), key)), otherwise: "project"),
                form.OneOf(
                    InitiativeEdit.Phase, texts["initiatives.phase"], question.Phases.Names.Select(phase => (phase, phase)),
                    hint: texts["initiatives.phase-hint"]),
                form.AnyOf(
                    InitiativeEdit.Organizations, texts["initiatives.organizations"],
                    question.Roster.Organizations.Select(one => (one.ShortName, one.Id.Value))),
            ],
            request.Button(
                texts["network.save"], InitiativesAnswerSubmit.VerbName, (NewField, "yes"),
                (RegisterCard.SeenField, question.Network)).Primary(),
            request.ButtonWithoutInputs(texts["network.cancel"], InitiativesShowSubmit.VerbName));
    }
}
