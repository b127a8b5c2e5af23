using System.Collections.ObjectModel;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Rounds;

namespace GevinstBot.Meetings;

/// <summary>«endre agenda»: the agenda that was sent, to be changed as the draft was.</summary>
public static class AgendaFormCard
{
    public static AdaptiveCard For(CardRequest request, MeetingQuestion question) =>
        Form(request, question, ReadOnlyDictionary<string, string>.Empty, problems: []);

    public static AdaptiveCard Form(
        CardRequest request, MeetingQuestion question, IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems)
    {
        var (texts, (meeting, agenda)) = (request.Texts, question);
        var form = new FilledForm(typed, problems, texts);
        var fields = new DraftFields(form, question);
        return request.Frame(
            texts["draft.heading-approved", meeting.When(texts)],
            [form.Banner, Say.Text(texts["agenda-form.what-happens", fields.Total].TrimEnd()), .. fields.All],
            [request.Button(texts["agenda-form.save"], AgendaFormAnswerSubmit.VerbName).Primary(), .. fields.Buttons]);
    }

    /// <summary>The meeting has begun, or is off.</summary>
    public static AdaptiveCard TooLate(CardRequest request, MeetingQuestion question, IReadOnlyDictionary<string, string> typed)
    {
        var (texts, meeting) = (request.Texts, question.Meeting);
        return Form(request, question, typed, problems: []).TooLate(meeting.Meeting.TakesPlace
            ? texts["agenda-form.begun", texts.When(meeting.Begins, meeting.Zone)]
            : texts["agenda-form.cancelled"]);
    }

    /// <summary>Saved: as it stands now, and whether anybody is told.</summary>
    public static AdaptiveCard Receipt(CardRequest request, MeetingQuestion question, bool isTold)
    {
        var (texts, (meeting, agenda)) = (request.Texts, question);
        return request.Frame(
            texts["draft.heading-approved", meeting.When(texts)],
            [
                Say.Text(texts[isTold ? "agenda-form.saved" : "agenda-form.nothing"]),
                Say.Text(AgendaPart.Total(agenda, meeting, texts)),
                .. AgendaPart.For(agenda.Kept, meeting, texts),
            ]);
    }

    /// <summary>Too old to be gone on with.</summary>
    public static AdaptiveCard Over(CardRequest request) => request.Frame(
        request.Texts["agenda-form.title"],
        [Say.Text(request.Texts["agenda-form.over", request.Texts.Ways("command.change-agenda")[0]])]);
}
