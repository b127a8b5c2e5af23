using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Programme;
using GevinstBot.Register;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Programme;

/// <summary>«endre program»: which day, what becomes of it, and how those concerned will be told, before anything counts.</summary>
public static class ProgrammeFormCard
{
    private const string NewId = "new-day";

    public static AdaptiveCard Form(
        CardRequest request, ProgrammeFormFacts facts, IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems)
    {
        var (texts, form) = (request.Texts, new FilledForm(typed, problems, request.Texts));
        return request.Frame(
            texts["programme-form.title"],
            [
                form.Banner,
                form.OneOf(
                    ProgrammeEdit.WhichField, texts["programme-form.which"],
                    [.. facts.Cohorts.SelectMany(cohort => Choices(cohort, facts, texts))],
                    hint: texts["network.what-hint"]),
                form.Tap(
                    ProgrammeEdit.DoField, texts["programme-form.do"],
                    [(texts["programme-form.move"], ProgrammeEdit.Move), (texts["programme-form.cancel"], ProgrammeEdit.Cancel)],
                    otherwise: ProgrammeEdit.Move),
                Place.FieldsBeside(
                    form.Date(ProgrammeEdit.DayField, texts["programme-form.day"], facts.Now.Date),
                    form.Text(
                        ProgrammeEdit.StartsField, texts["programme-form.starts"], longest: 5, hint: texts.Time(facts.Starts))),
                form.Text(ProgrammeEdit.TopicField, texts["programme-form.topic"], ProgrammeEdit.LongestTopic),
                form.Text(ProgrammeEdit.PlaceField, texts["programme-form.place"], ProgrammeEdit.LongestPlace),
                Place.Together(Place.FieldsBeside(
                    form.OneOf(
                        ProgrammeEdit.KindField, texts["programme-form.kind"],
                        [
                            (texts["programme-form.kind.gathering"], CheckInField.Key(ProgrammeDayKind.Gathering)),
                            (texts["programme-form.kind.check-in"], CheckInField.Key(ProgrammeDayKind.CheckIn)),
                            (texts["programme-form.kind.advisor-meeting"], CheckInField.Key(ProgrammeDayKind.AdvisorMeeting)),
                            (texts["programme-form.kind.preparation"], CheckInField.Key(ProgrammeDayKind.Preparation)),
                        ],
                        hint: texts["network.what-hint"]),
                    form.WholeNumber(ProgrammeEdit.DaysField, texts["programme-form.days"], digits: 1, hint: "1")))
                    .Folded(NewId, form.IsFilled(ProgrammeEdit.KindField, ProgrammeEdit.DaysField)
                        || form.IsWrong(ProgrammeEdit.KindField) || form.IsWrong(ProgrammeEdit.DaysField)),
                Say.Small(texts["programme-form.next"]),
            ],
            request.Button(texts["programme-form.look"], ProgrammeFormAnswerSubmit.VerbName).Primary(),
            Button.Toggle(texts["programme-form.show-new"], NewId));
    }

    /// <summary>What those concerned will read, what stands against the day, and why it is shown once more.</summary>
    public static AdaptiveCard Preview(CardRequest request, ProgrammeFormFacts facts, ProgrammePreview preview)
    {
        var texts = request.Texts;
        return request.Frame(
            texts["programme-form.title"],
            [
                preview.IsOvertaken ? Say.Notice(texts["meeting-form.overtaken"]) : null,
                preview.Clash is { } clash ? Say.Notice(clash) : null,
                Say.Text(texts.Counted("meeting-form.told", preview.Told)),
                Place.Together(
                    [
                        Say.Strong(texts["programme-change.heading"]),
                        Say.SubtleLine(preview.Cohort.Name),
                        .. ProgrammeChangeCard.Told([preview.Day], texts, facts.Now.Zone),
                    ]).Apart(),
            ],
            request.Button(texts["meeting-form.save"], ProgrammeFormSaveSubmit.VerbName, (RegisterCard.SeenField, facts.Version)).Primary(),
            request.ButtonWithoutInputs(texts["meeting-form.back"], ProgrammeFormEditSubmit.VerbName));
    }

    /// <summary>Saved: as the programme has it now.</summary>
    public static AdaptiveCard Receipt(CardRequest request, string said) => request.Frame(
        request.Texts["programme-form.title"], [Say.Typed(said), Say.Small(request.Texts["programme-form.saved"])]);

    /// <summary>Too old to be gone on with.</summary>
    public static AdaptiveCard Over(CardRequest request) => request.Frame(
        request.Texts["programme-form.title"],
        [Say.Text(request.Texts["programme-form.over", request.Texts.Ways("command.change-programme")[0]])]);

    /// <summary>Where there are several cohorts, each day says whose it is.</summary>
    private static IEnumerable<(string Title, string Value)> Choices(Cohort cohort, ProgrammeFormFacts facts, LocalTexts texts)
    {
        string Named(string title) => facts.Cohorts.Count == 1 ? title : texts["programme-form.of", cohort.Name, title];
        return
        [
            .. ProgrammeEdit.Changeable(cohort, facts.Now.LocalDateTime).Select(
                day => (Named(DayLine(day, facts, texts)), ProgrammeEdit.Choice(cohort, day.Id))),
            (Named(texts["programme-form.new"]), ProgrammeEdit.Choice(cohort, ProgrammeEdit.New)),
        ];
    }

    private static string DayLine(ProgrammeDay day, ProgrammeFormFacts facts, LocalTexts texts)
    {
        var when = texts.Capital(ProgrammeWords.When(day, facts.Now.Date, texts));
        var line = texts["programme-form.day-of", when, ProgrammeWords.Title(day, texts)];
        return day.IsCancelled ? texts["meetings.cancelled", line] : line;
    }
}

/// <summary>A change before it counts.</summary>
/// <param name="Cohort">Whose programme.</param>
/// <param name="Day">What would be changed.</param>
/// <param name="Told">How many are told.</param>
public sealed record ProgrammePreview(Cohort Cohort, ChangedDay Day, int Told)
{
    /// <summary>What stands against the new day, in words.</summary>
    public string? Clash { get; init; }

    /// <summary>Somebody else has changed the network since it was looked over.</summary>
    public bool IsOvertaken { get; init; }
}
