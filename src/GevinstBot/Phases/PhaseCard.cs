using System.Collections.ObjectModel;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Phases;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Phases;

/// <summary>The questions of a change of phase: first those that only people can answer, then what the plan says, chosen.</summary>
public static class PhaseCard
{
    public static AdaptiveCard For(CardRequest request, PhaseQuestion question) =>
        Form(request, question, ReadOnlyDictionary<string, string>.Empty, problems: []);

    public static AdaptiveCard Form(
        CardRequest request, PhaseQuestion question, IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems)
    {
        var (texts, form) = (request.Texts, new FilledForm(typed, problems, request.Texts));
        return request.Frame(
            texts["phase.title", Teams.Cards.CardText.Escape(request.Round.Name)],
            [
                form.Banner,
                Say.Typed(texts["phase.top", question.Change.From, question.Change.To, texts.When(request.Closes, question.Zone)]),
                .. question.Points.All.Where(point => !question.Known.ContainsKey(point.Id)).Select(point => form.Tap(
                    point.Field, Words(point, texts), Choices(texts))),
                .. Known(question, form),
                form.LongText(PhaseSaid.NoteField, texts["phase.note"], PhaseSaid.LongestNote, texts["phase.note-hint"]),
                Say.Small(texts["form.no-personal-data"]),
                request.PurposeLine(question.Organization.ShortName),
            ],
            request.Button(texts["phase.send"], PhaseAnswerSubmit.VerbName).Primary());
    }

    /// <summary>As the network file has it; the product's own has its words in the reader's language.</summary>
    public static string Words(PhasePoint point, LocalTexts texts) => point.Words ?? texts[$"phase.point.{point.Id}"];

    public static string Reply(PhaseReply reply, LocalTexts texts) => texts[$"phase.reply.{PhaseSaid.KeyOf(reply)}"];

    private static IEnumerable<(string Title, string Value)> Choices(LocalTexts texts) =>
        PhaseSaid.Choices.Select(choice => (Reply(choice.Value, texts), choice.Key));

    /// <summary>They need only a look.</summary>
    private static IEnumerable<AdaptiveElement> Known(PhaseQuestion question, FilledForm form)
    {
        var texts = form.Texts;
        var points = question.Points.All.Where(point => question.Known.ContainsKey(point.Id)).ToList();
        if (points.Count > 0)
            yield return Say.Subheading(texts["phase.plan-says"]);
        foreach (var point in points)
        {
            var fact = question.Known[point.Id];
            yield return form.OneOf(point.Field, Words(point, texts), Choices(texts), question.Suggested(point));
            yield return Say.SmallLine(fact.IsYes
                ? texts.Counted("phase.plan-has", fact.Benefits)
                : texts["phase.plan-lacks", fact.Lacking, fact.Benefits]);
        }
    }
}
