using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Roadmap;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Roadmap;

/// <summary>The network's improvement measures: whose, by when, and how far each has come.</summary>
public static class RoadmapCard
{
    public const string MeasureField = "measure";

    private const string More = "more";

    private const int MostOnAPage = 6;

    public static AdaptiveCard For(CardRequest request, RoadmapQuestion question, IReadOnlyList<Problem>? problems = null)
    {
        var (texts, form, all) = (
            request.Texts, new FilledForm(new Dictionary<string, string>(), problems ?? [], request.Texts), question.Measures);
        var choices = request.IsClosed ? [] : question.Choices;
        return request.Frame(
            texts["roadmap.title"],
            [
                form.Banner,
                Say.Text(texts[all.Count == 0 ? question.IsLead ? "roadmap.none-lead" : "roadmap.none" : "roadmap.top"]),
                all.Count == 0 ? null : Table(all.Take(MostOnAPage), question, texts),
                all.Count > MostOnAPage ? Table(all.Skip(MostOnAPage), question, texts).Hidden(More) : null,
                choices.Count == 0 ? null : form.OneOf(
                    MeasureField, texts[question.IsLead ? "roadmap.which" : "roadmap.which-own"],
                    choices.Select(one => (one.Content.What, one.Id)), choices is [var only] ? only.Id : null, texts["roadmap.which-hint"]),
            ],
            [.. Buttons(request, question, choices.Count), all.Count > MostOnAPage
                ? Button.Toggle(texts["indicators.show-more", all.Count - MostOnAPage], More) : null]);
    }

    private static IEnumerable<AdaptiveAction?> Buttons(CardRequest request, RoadmapQuestion question, int choices)
    {
        var texts = request.Texts;
        if (request.IsClosed)
            yield break;
        if (choices > 0)
            yield return question.IsLead
                ? request.Button(texts["roadmap.change"], RoadmapOpenSubmit.VerbName).Primary()
                : request.Button(texts["roadmap.done"], RoadmapDoneSubmit.VerbName).Primary();
        if (question.IsLead)
            yield return request.ButtonWithoutInputs(texts["roadmap.new"], RoadmapNewSubmit.VerbName);
    }

    private static AdaptiveElement Table(IEnumerable<RoadmapMeasure> measures, RoadmapQuestion question, LocalTexts texts) => Say.Table(
        [new(texts["roadmap.column-what"], Weight: 3), new(texts["roadmap.column-state"], Weight: 2, IsRight: true)],
        measures.Select(one => (IReadOnlyList<AdaptiveElement?>)
        [
            Place.Together(
                Say.Cell(one.Content.What),
                Say.SmallLine(texts["roadmap.owner-due", question.Owner(one.Content, texts), texts.Date(one.Content.Due)]),
                one.Content.Reason.Length == 0 ? null : Say.SmallLine(one.Content.Reason)),
            State(one, question, texts),
        ]));

    private static AdaptiveElement State(RoadmapMeasure one, RoadmapQuestion question, LocalTexts texts) => one switch
    {
        _ when one.IsOverdue(question.Today) => Say.Badge(texts["roadmap.state.overdue"], Tone.Attention),
        { Content.State: MeasureState.Done } => Say.Badge(texts["roadmap.state.done"], Tone.Good),
        { Content.State: MeasureState.Dropped } => Say.Badge(texts["roadmap.state.dropped"], Tone.Plain),
        _ => Say.Badge(texts["roadmap.state.open"], Tone.Plain),
    };
}
