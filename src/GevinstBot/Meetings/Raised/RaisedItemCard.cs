using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Meetings;
using GevinstBot.Rounds;

namespace GevinstBot.Meetings.Raised;

/// <summary>What an organisation raises for a meeting whose draft is made, to the lead, with how long the agenda gets with it.</summary>
public static class RaisedItemCard
{
    private const int MinutesDigits = 3;

    public static AdaptiveCard For(CardRequest request, RaisedQuestion question) =>
        Form(request, question, RaisedItemEdit.Fields(question.Item), problems: []);

    public static AdaptiveCard Form(
        CardRequest request, RaisedQuestion question, IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems)
    {
        var (texts, form, item) = (request.Texts, new FilledForm(typed, problems, request.Texts), question.Item);
        var (meeting, agenda) = question.Of;
        return request.Frame(
            texts["raised-item.heading", texts.Day(meeting.Day)],
            [
                form.Banner,
                Say.Labelled(texts["raised-item.by", meeting.Name(item.Organization)], " " + item.Said.Title),
                item.Said.Why is { } why ? Say.SmallLine(why) : null,
                Say.Text(texts[
                    "raised-item.with-it", AgendaPart.Total(agenda.With([RaisedItemEdit.AsTyped(typed, item)]), meeting, texts)]),
                Place.FieldsBeside(
                    form.WholeNumber(RaisedItemEdit.MinutesField, texts["raise.minutes"], MinutesDigits),
                    form.Text(RaisedItemEdit.PresenterField, texts["raise.presenter"], AgendaEdit.LongestPresenter)),
                form.LongText(RaisedItemEdit.ReasonField, texts["raised-item.reason"], RaisedItemEdit.LongestReason),
                Say.Small(texts["form.no-personal-data"]),
            ],
            request.Button(texts["raised-item.take"], RaisedItemTakeSubmit.VerbName).Primary(),
            request.Button(texts["raised-item.decline"], RaisedItemDeclineSubmit.VerbName));
    }
}
