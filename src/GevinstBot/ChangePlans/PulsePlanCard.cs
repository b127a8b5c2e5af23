using System.Collections.ObjectModel;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Pulse;
using GevinstBot.Register;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.ChangePlans;

/// <summary>The pulses of the year to come, month by month, and the form that gives an initiative its rhythm.</summary>
public static class PulsePlanCard
{
    /// <summary>The field that says which initiative is meant.</summary>
    public const string WhichField = "initiative";

    /// <param name="request">A lead.</param>
    /// <param name="question">The plan.</param>
    /// <param name="done">What was done with it just now.</param>
    /// <param name="problems">What is wrong with what was chosen.</param>
    public static AdaptiveCard For(
        CardRequest request, PulsePlanQuestion question, string? done = null, IReadOnlyList<Problem>? problems = null)
    {
        var (texts, coming) = (request.Texts, question.Coming);
        var form = new FilledForm(ReadOnlyDictionary<string, string>.Empty, problems ?? [], texts);
        return request.Frame(
            texts["pulse-plan.title"],
            [
                form.Banner,
                done is null ? null : Say.Labelled(texts["network.done"], $" {done}"),
                Say.Text(texts[coming.Count == 0 ? "pulse-plan.none" : "pulse-plan.top"]),
                coming.Count == 0 ? null : Table(question, texts),
                request.IsClosed ? Say.Small(texts["pulse-plan.card-over"])
                    : question.Initiatives.Count == 0 ? null
                    : form.OneOf(
                        WhichField, texts["pulse-plan.which"], question.Initiatives.Select(one => (one.Name, one.Id.Value)),
                        hint: texts["initiatives.which-hint"]),
            ],
            request.IsClosed || question.Initiatives.Count == 0
                ? null
                : request.Button(texts["pulse-plan.change"], PulsePlanOpenSubmit.VerbName).Primary());
    }

    /// <param name="request">A lead.</param>
    /// <param name="question">The plan.</param>
    /// <param name="one">Whose rhythm.</param>
    /// <param name="typed">What was typed; null where nothing is.</param>
    /// <param name="problems">What is wrong with it.</param>
    /// <param name="isOvertaken">The network was changed after the pressed card was made; nothing was stored.</param>
    public static AdaptiveCard Form(
        CardRequest request, PulsePlanQuestion question, Initiative one, IReadOnlyDictionary<string, string>? typed = null,
        IReadOnlyList<Problem>? problems = null, bool isOvertaken = false)
    {
        var (texts, phase) = (request.Texts, question.PhaseOf(one));
        var form = new FilledForm(typed ?? ReadOnlyDictionary<string, string>.Empty, problems ?? [], texts);
        return request.Frame(
            texts["pulse-plan.form"],
            [
                isOvertaken ? Say.Notice(texts["network.overtaken-form"]) : null,
                form.Banner,
                Say.Labelled(one.Name),
                Say.SmallLine(texts["pulse-plan.usual", texts.Phase(phase), Usual(question.Usual.In(phase), texts)]),
                form.OneOf(
                    PulseCadence.Every, texts["pulse-plan.every"],
                    PulseCadence.Choices.Keys.Select(key => (texts.Capital(texts[$"pulse-plan.every.{key}"]), key)),
                    PulseCadence.Key(PulseCadence.ByPhase)),
                form.OneOf(
                    PulseCadence.First, texts["pulse-plan.first"],
                    PulseCadence.FirstMonths(question.Today).Select(month => (texts.Capital(texts.Month(month)), PulseCadence.Key(month))),
                    PulseCadence.Key(question.From)),
                Say.Small(texts["pulse-plan.what-happens"]),
            ],
            request.Button(
                texts["network.save"], PulsePlanAnswerSubmit.VerbName, (WhichField, one.Id.Value),
                (RegisterCard.SeenField, question.Network)).Primary(),
            request.ButtonWithoutInputs(texts["network.cancel"], PulsePlanShowSubmit.VerbName));
    }

    /// <summary>A network may have a usual rhythm that is none of the choices: then nothing is chosen beforehand.</summary>
    private static string? Choice(int months) => PulseCadence.Choices.Values.Contains(months) ? PulseCadence.Key(months) : null;

    private static string Usual(int months, LocalTexts texts) => Choice(months) is { } key
        ? texts[$"pulse-plan.every.{key}"]
        : texts["pulse-plan.every-months", months];

    private static AdaptiveElement Table(PulsePlanQuestion question, LocalTexts texts) => Say.Table(
        [new(texts["pulse-plan.column-month"], Weight: 2), new(texts["pulse-plan.column-initiative"], Weight: 3)],
        question.Coming.Select(month => (IReadOnlyList<AdaptiveElement?>)
        [
            Say.Cell(texts.Capital(texts.Month(month.Key))),
            Place.Together(month.SelectMany(pulse => Lines(pulse, question, texts))),
        ]));

    private static IEnumerable<AdaptiveElement?> Lines(PlannedPulse pulse, PulsePlanQuestion question, LocalTexts texts)
    {
        var initiative = question.Roster.Initiative(pulse.Initiative);
        yield return Say.Line(initiative.Name);
        if (pulse.MovedFrom is { } from)
            yield return Say.SmallLine(PulseCadence.WhyNot(initiative, from, question.Avoid) is { } why
                ? texts["pulse-plan.moved-because", texts.Month(from), texts.DayName(why)]
                : texts["pulse-plan.moved", texts.Month(from)]);
        if (PulseCadence.WhyNot(initiative, pulse.Month, question.Avoid) is { } still)
            yield return Say.Line(texts["pulse-plan.collides", texts.DayName(still)], AdaptiveTextColor.Warning);
    }
}
