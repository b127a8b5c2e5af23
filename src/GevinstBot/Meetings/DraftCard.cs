using System.Collections.ObjectModel;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Meetings;
using GevinstBot.Rounds;

namespace GevinstBot.Meetings;

/// <summary>
/// The lead's draft agenda: an item a row, kept or dropped with one tap. What it rests on, how long each takes and one more item are behind
/// buttons, unless something there is filled in or wrong.
/// </summary>
public static class DraftCard
{
    /// <summary>Shown and hidden by «Legg til sak».</summary>
    private const string NewItem = "new-item";

    public static AdaptiveCard For(CardRequest request, MeetingQuestion question) =>
        Form(request, question, ReadOnlyDictionary<string, string>.Empty, problems: []);

    /// <summary>The form with what was typed in it, and where nothing was, with what the agenda says.</summary>
    public static AdaptiveCard Form(
        CardRequest request, MeetingQuestion question, IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems)
    {
        var (texts, (meeting, agenda)) = (request.Texts, question);
        var fields = new DraftFields(request, problems, typed);
        var items = agenda.Items.Where(item => item.Kind != AgendaItemKind.Raised)
            .Select((item, place) => (Item: item, Number: place + 1)).ToList();
        var evident = items.Where(one => one.Item.Evidence is not null).Select(one => DraftFields.EvidenceRow(one.Number)).ToList();
        return request.Frame(
            texts["draft.heading", meeting.When(texts)],
            [
                Problems.Banner(problems, texts),
                Say.Text(texts[
                    "draft.what-happens", texts.When(request.Round.Closes, meeting.Zone), AgendaPart.Total(agenda, meeting, texts)]),
                agenda.LeftOut == 0 ? null : Say.Small(texts.Counted("draft.left-out", agenda.LeftOut)),
                .. items.SelectMany(one => fields.Item(one.Item, one.Number)),
                fields.NewItem(agenda.Items.FirstOrDefault(item => item.Id == AgendaEdit.NewId), NewItem),
            ],
            [
                request.Button(texts["draft.approve"], DraftAnswerSubmit.VerbName).Primary(),
                Button.Toggle(texts["draft.show-minutes"], items.Select(one => DraftFields.MinutesRow(one.Number))),
                Button.Toggle(texts["draft.add"], NewItem),
                evident.Count == 0 ? null : Button.Toggle(texts["draft.show-evidence"], evident),
            ]);
    }
}
