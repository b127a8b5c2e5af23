using System.Collections.ObjectModel;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Rounds;

namespace GevinstBot.Meetings;

/// <summary>The lead's draft agenda, to be approved as it stands or changed first.</summary>
public static class DraftCard
{
    public static AdaptiveCard For(CardRequest request, MeetingQuestion question) =>
        Form(request, question, ReadOnlyDictionary<string, string>.Empty, problems: []);

    /// <summary>The form with what was typed in it, and where nothing was, with what the agenda says.</summary>
    public static AdaptiveCard Form(
        CardRequest request, MeetingQuestion question, IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems)
    {
        var (texts, (meeting, agenda)) = (request.Texts, question);
        var form = new FilledForm(typed, problems, texts);
        var fields = new DraftFields(form, question);
        return request.Frame(
            texts["draft.heading", meeting.When(texts)],
            [
                form.Banner,
                Say.Text(texts["draft.what-happens", texts.When(request.Round.Closes, meeting.Zone), fields.Total].TrimEnd()),
                agenda.LeftOut == 0 ? null : Say.Small(texts.Counted("draft.left-out", agenda.LeftOut)),
                .. fields.All,
            ],
            [request.Button(texts["draft.approve"], DraftAnswerSubmit.VerbName).Primary(), .. fields.Buttons]);
    }
}
