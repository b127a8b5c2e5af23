using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Meetings;
using GevinstBot.Rounds;
using GevinstBot.Teams.Cards;

namespace GevinstBot.Meetings.Notes;

/// <summary>One action or one decision, noted while a meeting runs or from a message; and what became of it.</summary>
public static class NoteCard
{
    public static AdaptiveCard For(CardRequest request, NoteQuestion question) =>
        Form(request, question, question.Fields, MeetingNote.TooLong(question.Fields, question.Kind));

    public static AdaptiveCard Form(
        CardRequest request, NoteQuestion question, IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems)
    {
        var (texts, meeting) = (request.Texts, question.Of.Meeting);
        var (form, isAction) = (new FilledForm(typed, problems, texts), question.Kind is NoteKind.Action);
        var save = texts[isAction ? "note.save-action" : "note.save-decision"];
        return request.Frame(
            texts[isAction ? "note.action" : "note.decision"],
            [
                form.Banner,
                Say.Text(texts["note.meeting", meeting.When(texts)]),
                form.LongText(
                    MeetingNote.TextField, texts[isAction ? "note.what" : "note.decided"], MeetingNote.Longest(question.Kind)),
                Say.Status(texts["note.not-saved", save], AdaptiveTextColor.Warning),
                .. isAction ? Owner(form, meeting) : [Item(form, question.Of.Agenda)],
                Say.Small(texts["form.no-personal-data"]),
                Say.Small(texts["note.seen-by"]),
            ],
            request.Button(save, NoteAnswerSubmit.VerbName).Primary());
    }

    public static AdaptiveCard Saved(CardRequest request, NoteQuestion question, MeetingNote note)
    {
        var (texts, meeting) = (request.Texts, question.Of.Meeting);
        var isAction = note.Kind is NoteKind.Action;
        var day = texts.Day(meeting.Day);
        return request.Frame(
            texts[isAction ? "note.action-saved" : "note.decision-saved"],
            [
                isAction
                    ? Say.Labelled(
                        texts["decisions.action-of", meeting.OwnerName(note.Owner!.Value, note.Person, texts)],
                        $" {texts["decisions.action-due", note.Text, texts.Date(note.Due!.Value)]}")
                    : Say.Labelled(texts.Say(note.Item!)),
                isAction ? null : Say.Line(note.Text),
                Say.Text(texts[question.IsInMinutes ? "note.in-minutes" : "note.in-draft", day]),
            ]);
    }

    /// <summary>Its time is over, and nothing was noted on it; or its meeting is gone.</summary>
    public static AdaptiveCard Over(CardRequest request) =>
        request.Frame(request.Texts["note.title"], [Say.Text(request.Texts["note.none"])]);

    private static IEnumerable<AdaptiveElement> Owner(FilledForm form, MeetingFacts meeting) =>
    [
        form.OneOf(
            MeetingNote.OwnerField, form.Texts["note.owner"], meeting.OwnerChoices(form.Texts),
            hint: form.Texts["minutes.action-who-hint"]),
        form.Text(
            MeetingNote.PersonField, form.Texts["note.person"], ActionOwners.LongestName, hint: form.Texts["minutes.action-person-hint"]),
        form.Date(MeetingNote.DueField, form.Texts["note.due"], meeting.Day),
    ];

    /// <summary>What came up besides is decided under the last item.</summary>
    private static AdaptiveElement Item(FilledForm form, Agenda agenda)
    {
        var items = MeetingNote.Items(agenda);
        return form.OneOf(
            MeetingNote.ItemField, form.Texts["note.item"],
            items.Select(item => (CardText.Clean(AgendaPart.Numbered(item, agenda.NumberOf(item), form.Texts)), item.Id)),
            otherwise: items is [.., var last] ? last.Id : null);
    }
}
