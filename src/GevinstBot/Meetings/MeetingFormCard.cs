using System.Globalization;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Register;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>«flytt møte»: which meeting, what becomes of it, and how those concerned will be told, before anything counts.</summary>
public static class MeetingFormCard
{
    private const int Digits = 3;

    public static AdaptiveCard Form(
        CardRequest request, MeetingFormFacts facts, IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems)
    {
        var (texts, form) = (request.Texts, new FilledForm(typed, problems, request.Texts));
        return request.Frame(
            texts["meeting-form.title"],
            [
                form.Banner,
                form.OneOf(
                    MeetingEdit.MeetingField, texts["meeting-form.which"],
                    [
                        .. facts.Changeable.Select(meeting => (MeetingWords.Line(meeting, facts.Now.Date, texts), meeting.Id.ToString())),
                        (texts["meeting-form.extra"], MeetingEdit.Extra),
                    ],
                    hint: texts["network.what-hint"]),
                form.Tap(
                    MeetingEdit.DoField, texts["meeting-form.do"],
                    [(texts["meeting-form.move"], MeetingEdit.Move), (texts["meeting-form.cancel"], MeetingEdit.Cancel)],
                    otherwise: MeetingEdit.Move),
                form.Date(MeetingEdit.DayField, texts["meeting-form.day"], facts.Now.Date),
                Place.FieldsBeside(
                    form.Text(MeetingEdit.StartsField, texts["meeting-form.starts"], longest: 5, hint: texts.Time(facts.Plan.Starts)),
                    form.Text(
                        MeetingEdit.MinutesField, texts["meeting-form.minutes"], Digits,
                        hint: ((int)MeetingPlan.UsualLength.TotalMinutes).ToString(CultureInfo.InvariantCulture))),
                form.Text(
                    MeetingEdit.PlaceField, texts["meeting-form.place"], MeetingEdit.LongestPlace,
                    hint: facts.Plan.Room ?? MeetingChange.Online),
                form.Text(
                    MeetingEdit.SubjectField, texts["meeting-form.subject"], MeetingEdit.LongestSubject,
                    hint: texts["meeting-form.subject-hint"]),
                form.Tap(
                    MeetingEdit.ObligatoryField, texts["meeting-form.obligatory"],
                    [
                        (texts["meeting-form.obligatory.yes"], MeetingEdit.Obligatory),
                        (texts["meeting-form.obligatory.no"], MeetingEdit.Voluntary),
                    ]),
                Say.Small(texts["meeting-form.next"]),
            ],
            request.Button(texts["meeting-form.look"], MeetingFormAnswerSubmit.VerbName).Primary());
    }

    /// <summary>What those concerned will read, what stands against the day, and why it is shown once more.</summary>
    public static AdaptiveCard Preview(CardRequest request, MeetingFormFacts facts, MeetingPreview preview)
    {
        var texts = request.Texts;
        return request.Frame(
            texts["meeting-form.title"],
            [
                preview.IsOvertaken ? Say.Notice(texts["meeting-form.overtaken"]) : null,
                preview.Clashes.Count == 0
                    ? null
                    : Say.Notice(texts["meeting-form.clashes", MeetingWords.Clashes(preview.Clashes, preview.Change.After.Day, texts)]),
                preview.IsAtOddHour ? Say.Notice(texts["meeting-form.odd-hour"]) : null,
                preview.MovingOn == 0 ? null : Say.Notice(texts.Counted("meeting-form.moving-on", preview.MovingOn)),
                Say.Text(texts.Counted("meeting-form.told", preview.Told)),
                Place.Together(
                    [
                        Say.Strong(MeetingChangeCard.Heading(preview.Change, texts)),
                        .. MeetingChangeCard.Told([(preview.Change, preview.Deadline)], texts, facts.Now.Zone),
                    ]).Apart(),
            ],
            request.Button(texts["meeting-form.save"], MeetingFormSaveSubmit.VerbName, (RegisterCard.SeenField, facts.Version)).Primary(),
            request.ButtonWithoutInputs(texts["meeting-form.back"], MeetingFormEditSubmit.VerbName));
    }

    /// <summary>Saved: as the plan has it now.</summary>
    public static AdaptiveCard Receipt(CardRequest request, string said) => request.Frame(
        request.Texts["meeting-form.title"], [Say.Typed(said), Say.Small(request.Texts["meeting-form.saved"])]);

    /// <summary>Too old to be gone on with.</summary>
    public static AdaptiveCard Over(CardRequest request) =>
        request.Frame(request.Texts["meeting-form.title"], [Say.Text(request.Texts["meeting-form.over"])]);
}

/// <summary>A change before it counts.</summary>
/// <param name="Change">What would be changed.</param>
/// <param name="Clashes">What stands against the new day.</param>
/// <param name="Deadline">The numbers' new deadline; null where it stays.</param>
/// <param name="Told">How many are told.</param>
public sealed record MeetingPreview(ChangedMeeting Change, IReadOnlyList<DayClash> Clashes, Instant? Deadline, int Told)
{
    /// <summary>Somebody else has changed the network since it was looked over.</summary>
    public bool IsOvertaken { get; init; }

    /// <summary>Nobody works then, or few do.</summary>
    public bool IsAtOddHour { get; init; }

    /// <summary>How many raised items are in the next draft because the meeting is off.</summary>
    public int MovingOn { get; init; }
}
