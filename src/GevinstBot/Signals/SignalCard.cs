using System.Collections.ObjectModel;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Signals;
using GevinstBot.Rounds;

namespace GevinstBot.Signals;

/// <summary>«Signal nedenfra»: what is seen, what it is about, and where wanted in which initiative.</summary>
public static class SignalCard
{
    /// <summary>The field of a button's data that says which signal it is about.</summary>
    public const string SignalField = "signal";

    /// <summary>Those that can be changed from the card: the form has a button, and a card no more than six.</summary>
    private const int MostTold = 3;

    /// <summary>An excerpt of what was told, as long as a line or two.</summary>
    private const int LongestExcerpt = 120;

    /// <param name="request">Whoever tells it.</param>
    /// <param name="question">For whom.</param>
    /// <param name="id">What the signal will be called.</param>
    /// <param name="fields">What stands in its fields, where something was written when it was asked for.</param>
    public static AdaptiveCard For(
        CardRequest request, SignalQuestion question, string id, IReadOnlyDictionary<string, string>? fields = null) =>
        Form(request with { BasedOn = 0 }, question, id, fields ?? ReadOnlyDictionary<string, string>.Empty, problems: []);

    /// <summary>The form with what was typed in it.</summary>
    public static AdaptiveCard Form(
        CardRequest request, SignalQuestion question, string id, IReadOnlyDictionary<string, string> typed,
        IReadOnlyList<Problem> problems)
    {
        var (texts, form) = (request.Texts, new FilledForm(typed, problems, request.Texts));
        var (isOwn, isTold) = (request.Round.Id.Kind == SignalRhythm.Kind, question.Find(id) is not null);
        var (send, told) = (
            request.Button(texts["signal.send"], SignalAnswerSubmit.VerbName, (SignalField, id)),
            isOwn && !isTold ? Told(request, question).ToList() : []);
        return Frame.Of(
            texts, texts["signal.title"],
            [
                Say.Heading(texts["signal.title"]),
                form.Banner,
                Say.Text(texts["signal.hint"]),
                form.LongText(SignalAnswer.WhatField, texts["signal.what"], SignalAnswer.LongestWhat, texts["signal.what-hint"]),
                Say.Small(texts["form.no-personal-data"]),
                form.OneOf(
                    SignalAnswer.ThemeField, texts["signal.theme"],
                    SignalWords.Themes(texts).Select(theme => (SignalWords.Theme(theme, texts), theme)), hint: texts["signal.theme-hint"]),
                question.Initiatives.Count == 0 ? null : Initiative(question, form),
                Say.SmallLine(texts["purpose.signal", question.Organization.ShortName]),
                // Below the list it would look as if it belonged to that.
                .. told.Count == 0 ? [] : told.Prepend(Button.Here(send)),
            ],
            told.Count == 0 ? send : null,
            isTold ? request.Button(texts["signal.remove"], SignalRemoveSubmit.VerbName, (SignalField, id)) : null,
            isOwn && !isTold ? null : request.ButtonWithoutInputs(texts["withdraw.cancel"], SignalCancelSubmit.VerbName));
    }

    private static AdaptiveElement Initiative(SignalQuestion question, FilledForm form) => form.OneOf(
        SignalAnswer.InitiativeField, form.Texts["signal.initiative"],
        [
            (form.Texts["signal.no-initiative"], SignalAnswer.NoInitiative),
            .. question.Initiatives.Select(initiative => (initiative.Name, initiative.Id.Value)),
        ],
        otherwise: SignalAnswer.NoInitiative);

    /// <summary>What was told before, the last first, with what became of it.</summary>
    private static IEnumerable<AdaptiveElement> Told(CardRequest request, SignalQuestion question)
    {
        var (texts, told) = (request.Texts, question.Told.Where(one => !one.Signal.IsWithdrawn).Reverse().ToList());
        if (told.Count == 0)
            yield break;
        yield return Say.Subheading(texts["signal.told"]);
        foreach (var one in told.Take(MostTold))
        {
            var excerpt = Teams.Cards.CardText.Clean(one.Signal.Said.What, LongestExcerpt);
            var words = Place.Together(
                Say.Typed(excerpt),
                Say.SmallLine($"{SignalWords.About(one.Signal.Said, question.Initiatives, texts)}. {SignalWords.Fate(one, texts)}"));
            yield return one.MayBeChanged ? Place.Row(words, Button.Here(Edit(request, one.Signal).About(excerpt))) : words;
        }
        if (told.Count > MostTold)
            yield return Say.Small(texts.Counted("signal.more", told.Count - MostTold));
    }

    private static AdaptiveExecuteAction Edit(CardRequest request, Signal signal) =>
        request.Button(request.Texts["form.edit"], SignalEditSubmit.VerbName, (SignalField, signal.Id));
}
