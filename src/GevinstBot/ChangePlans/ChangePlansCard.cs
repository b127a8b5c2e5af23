using System.Collections.ObjectModel;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.ChangePlans;

/// <summary>The change plans of all one's initiatives: where each change is, and how much is missing by now.</summary>
public static class ChangePlansCard
{
    /// <summary>The field that says which initiative is meant.</summary>
    public const string WhichField = "initiative";

    private const int MostAtOnce = 6;

    private const string More = "more";

    public static AdaptiveCard For(CardRequest request, ChangePlansQuestion question, IReadOnlyList<Problem>? problems = null)
    {
        var (texts, all) = (request.Texts, question.Initiatives);
        var form = new FilledForm(ReadOnlyDictionary<string, string>.Empty, problems ?? [], texts);
        return request.Frame(
            texts["change-plans.title"],
            [
                form.Banner,
                Say.Text(texts["change-plans.top"]),
                Table(all.Take(MostAtOnce), question, texts),
                all.Count > MostAtOnce ? Table(all.Skip(MostAtOnce), question, texts).Hidden(More) : null,
                request.IsClosed ? Say.Small(texts["change-plan.card-over"]) : form.OneOf(
                    WhichField, texts["initiatives.which"], all.Select(one => (one.Name, one.Id.Value)),
                    hint: texts["initiatives.which-hint"]),
            ],
            request.IsClosed ? null : request.Button(texts["change-plans.show"], ChangePlanShowSubmit.VerbName).Primary(),
            all.Count > MostAtOnce ? Button.Toggle(texts["indicators.show-more", all.Count - MostAtOnce], More) : null);
    }

    private static AdaptiveElement Table(IEnumerable<Initiative> all, ChangePlansQuestion question, LocalTexts texts) => Say.Table(
        [new(texts["change-plans.column"], Weight: 3), new(texts["change-plan.column-state"], Weight: 2, IsRight: true)],
        all.Select(one => (Initiative: one, Course: question.CourseOf(one))).Select(of => (IReadOnlyList<AdaptiveElement?>)
        [
            Place.Together(
                Say.Cell(of.Initiative.Name), Say.SmallLine(texts["change-plans.phase", texts.Phase(of.Course.Phase)])),
            of.Course.Plan is null ? Say.Badge(texts["change-plans.not-begun"], Tone.Plain)
                : of.Course.Missing.Count == 0 ? Say.Badge(texts["change-plans.in-place"], Tone.Good)
                : Say.Badge(texts["change-plans.missing", of.Course.Missing.Count], Tone.Warning),
        ]));
}
