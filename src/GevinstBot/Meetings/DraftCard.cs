using System.Collections.ObjectModel;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Meetings;
using GevinstBot.Rounds;

namespace GevinstBot.Meetings;

/// <summary>The lead's draft agenda: every finding with its evidence, to keep, shorten or drop, and room for one more item.</summary>
public static class DraftCard
{
    public static AdaptiveCard For(CardRequest request, MeetingQuestion question) =>
        Form(request, question, ReadOnlyDictionary<string, string>.Empty, problems: []);

    /// <summary>The form with what was typed in it, and where nothing was, with what the agenda says.</summary>
    public static AdaptiveCard Form(
        CardRequest request, MeetingQuestion question, IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems)
    {
        var (texts, (meeting, agenda)) = (request.Texts, question);
        var fields = new DraftFields(request, problems, typed);
        return request.Frame(
            texts["draft.heading", meeting.When(texts)],
            [
                Problems.Banner(problems, texts),
                Say.Text(texts["draft.what-happens", texts.When(request.Round.Closes, meeting.Zone)]),
                Say.Text(AgendaPart.Total(agenda, meeting, texts)),
                agenda.LeftOut == 0 ? null : Say.Small(texts.Counted("draft.left-out", agenda.LeftOut)),
                .. agenda.Items.Where(item => item.Kind != AgendaItemKind.Raised).Select((item, place) => fields.Item(item, place + 1)),
                .. fields.NewItem(agenda.Items.FirstOrDefault(item => item.Id == AgendaEdit.NewId)),
            ],
            request.Button(texts["draft.approve"], DraftAnswerSubmit.VerbName));
    }
}
