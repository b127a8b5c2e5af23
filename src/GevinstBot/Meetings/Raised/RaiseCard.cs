using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Meetings;
using GevinstBot.Rounds;

namespace GevinstBot.Meetings.Raised;

/// <summary>«Meld en sak»: what an organisation wants to take up, for which meeting, and how long it takes.</summary>
public static class RaiseCard
{
    private const int MinutesDigits = 3;

    public static AdaptiveCard Form(
        CardRequest request, RaiseQuestion question, IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems)
    {
        var (texts, form) = (request.Texts, new FilledForm(typed, problems, request.Texts));
        return request.Frame(
            texts["raise.title"],
            [
                form.Banner,
                Say.Text(texts["raise.hint"]),
                form.Text(RaisedAnswer.TitleField, texts["raise.item"], AgendaEdit.LongestTitle),
                Place.FieldsBeside(
                    form.WholeNumber(
                        RaisedAnswer.MinutesField, texts["raise.minutes"], MinutesDigits,
                        AgendaEdit.UsualMinutes.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                    form.Text(RaisedAnswer.PresenterField, texts["raise.presenter"], AgendaEdit.LongestPresenter)),
                Meeting(question, form),
                form.LongText(RaisedAnswer.WhyField, texts["raise.why"], RaisedAnswer.LongestWhy, texts["raise.why-hint"]),
                Say.Small(texts["form.no-personal-data"]),
                request.PurposeLine(),
            ],
            request.Button(texts["raise.send"], RaiseAnswerSubmit.VerbName).Primary());
    }

    /// <summary>Null where there is only one to choose.</summary>
    private static AdaptiveElement? Meeting(RaiseQuestion question, FilledForm form) => question.Meetings.Count < 2
        ? null
        : form.OneOf(
            RaisedAnswer.MeetingField, form.Texts["raise.meeting"],
            question.Meetings.Select(meeting => (MeetingWords.Line(meeting, question.Today, form.Texts), meeting.Id.ToString())),
            otherwise: question.Usual?.ToString());
}
