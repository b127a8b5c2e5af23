using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.LearningNetwork;
using NodaTime;

namespace GevinstBot.Domain.Programme;

/// <summary>A change of one cohort's programme.</summary>
public sealed record CohortChange(CohortId Cohort, ProgrammeChange Change);

/// <summary>What whoever leads the programme changes of it: another day, topic or place, that a day is off, or a new one.</summary>
public static class ProgrammeEdit
{
    public const string WhichField = "which";
    public const string DoField = "do";
    public const string KindField = "kind";
    public const string DayField = "day";
    public const string StartsField = "starts";
    public const string DaysField = "days";
    public const string TopicField = "topic";
    public const string PlaceField = "place";

    /// <summary>The choice that is no day of the programme's.</summary>
    public const string New = "new";

    public const string Move = "move";
    public const string Cancel = "cancel";

    public const int LongestTopic = 100;
    public const int LongestPlace = 80;
    public const int MostDays = 5;

    public static IReadOnlyDictionary<string, ProgrammeDayKind> Kinds { get; } = CheckInField.Choices<ProgrammeDayKind>();

    /// <summary>Those that can be changed: they aren't over. One that is cancelled can take place after all.</summary>
    public static IReadOnlyList<ProgrammeDay> Changeable(Cohort cohort, LocalDateTime now) =>
        [.. cohort.EveryDay.Where(day => day.IsWholeMonth ? day.LastDay >= now.Date : day.Begins > now)];

    /// <summary>How a day, or a new one, is named among those of all cohorts.</summary>
    public static string Choice(Cohort cohort, string day) => $"{cohort.Id}:{day}";

    /// <param name="typed">What was typed.</param>
    /// <param name="cohorts">The programmes as they are.</param>
    /// <param name="isSent">Whether the card that prepares a day has left: then it stays on its day.</param>
    /// <param name="now">The moment, where the network is.</param>
    /// <param name="at">The moment.</param>
    public static Checked<CohortChange> Read(
        IReadOnlyDictionary<string, string> typed, IReadOnlyList<Cohort> cohorts, Func<Cohort, ProgrammeDay, bool> isSent,
        LocalDateTime now, Instant at)
    {
        var form = new TypedForm(typed);
        var days = cohorts.SelectMany(cohort => Changeable(cohort, now), (cohort, day) => (Cohort: cohort, Day: day)).ToList();
        var chosen = form.RequiredChoice(
            WhichField,
            [.. days.Select(one => Choice(one.Cohort, one.Day.Id)), .. cohorts.Select(cohort => Choice(cohort, New))],
            "programme-change.which");
        if (cohorts.FirstOrDefault(cohort => Choice(cohort, New) == chosen) is { } cohort)
            return form.Checked(ReadNew(form, new ProgrammeBounds(cohort, isSent, now), at));
        var (of, day) = days.FirstOrDefault(one => Choice(one.Cohort, one.Day.Id) == chosen);
        var does = form.RequiredChoice(DoField, (string[])[Move, Cancel]);
        if (day is null || does is not (Move or Cancel))
            return form.Checked<CohortChange>(() => throw new InvalidOperationException("No day was chosen."));
        var bounds = new ProgrammeBounds(of, isSent, now);
        return form.Checked(does == Move ? ReadMove(form, bounds, day, at) : ReadCancel(form, bounds, day, at));
    }

    /// <summary>
    /// Whether a form has become so since it was looked over: two presses may have been on their way at once, and one of them stored it.
    /// </summary>
    /// <returns>The day as it is now; null where the form hasn't.</returns>
    public static (Cohort Cohort, ProgrammeDay Day)? DoneOf(
        IReadOnlyDictionary<string, string> typed, IReadOnlyList<Cohort> cohorts, Instant since)
    {
        foreach (var cohort in cohorts)
        {
            foreach (var day in cohort.EveryDay.Where(day => day.Changed >= since && IsAs(day, cohort, new TypedForm(typed))))
                return (cohort, day);
        }
        return null;
    }

    private static bool IsAs(ProgrammeDay day, Cohort cohort, TypedForm form)
    {
        var isNew = form[WhichField] == Choice(cohort, New);
        if (isNew ? day.Before is not null || form[KindField] != CheckInField.Key(day.Kind) : form[WhichField] != Choice(cohort, day.Id))
            return false;
        return !isNew && form[DoField] == Cancel
            ? day.IsCancelled
            : !day.IsCancelled && (form.IsEmpty(DayField) || TypedDate.Read(form[DayField]) == day.Date)
                && (form.IsEmpty(TopicField) || form.Line(TopicField, LongestTopic) == day.Topic)
                && (form.IsEmpty(PlaceField) || form.Line(PlaceField, LongestPlace) == day.Place);
    }

    private static Func<CohortChange> ReadNew(TypedForm form, ProgrammeBounds bounds, Instant at)
    {
        var kind = form.RequiredChoice(KindField, Kinds, "programme-change.which-kind");
        var date = form.RequiredDate(DayField, bounds.Now.Date, "programme-change.past");
        var starts = form.Hour(StartsField, "meeting-change.not-an-hour");
        var topic = form.RequiredLine(TopicField, LongestTopic, "programme-change.about-what");
        var days = form.WholeNumber(DaysField, 1, MostDays, "programme-change.days-range") ?? 1;
        var place = OrNull(form.Line(PlaceField, LongestPlace));
        var day = new ProgrammeDay(kind, date ?? bounds.Now.Date, days, topic)
        {
            Starts = starts,
            Place = place,
            IsObligatory = kind is ProgrammeDayKind.CheckIn or ProgrammeDayKind.Gathering,
        };
        if (date is not null && !form.IsRefused(KindField))
            bounds.Refuse(form, day);
        return () => new CohortChange(bounds.Cohort.Id, new ProgrammeChange(day.Id) { At = at, Added = day });
    }

    private static Func<CohortChange> ReadMove(TypedForm form, ProgrammeBounds bounds, ProgrammeDay day, Instant at)
    {
        var date = form.IsEmpty(DayField) ? null : form.RequiredDate(DayField, bounds.Now.Date, "programme-change.past");
        var change = new ProgrammeChange(day.Id)
        {
            At = at,
            Date = date == day.Date && !day.IsWholeMonth ? null : date,
            Starts = form.Hour(StartsField, "meeting-change.not-an-hour") is { } starts && starts != day.Starts ? starts : null,
            Topic = OrNull(form.Line(TopicField, LongestTopic)) is { } topic && topic != day.Topic ? topic : null,
            Place = OrNull(form.Line(PlaceField, LongestPlace)) is { } place && place != day.Place ? place : null,
        };
        if (!form.IsRefused(DayField, StartsField, TopicField, PlaceField))
            RefuseWhatCannotBe(form, bounds, day, change);
        return () => new CohortChange(bounds.Cohort.Id, change);
    }

    private static void RefuseWhatCannotBe(TypedForm form, ProgrammeBounds bounds, ProgrammeDay day, ProgrammeChange change)
    {
        if (!day.IsCancelled && (change.Date, change.Starts, change.Topic, change.Place) is (null, null, null, null))
            form.Refuse(DayField, "programme-change.nothing");
        else if (change.Date is not null && bounds.IsSent(day))
            form.Refuse(DayField, "programme-change.is-sent");
        else if (change.Date is not null || day.IsCancelled)
            bounds.Refuse(form, change.Of(day));
    }

    private static Func<CohortChange> ReadCancel(TypedForm form, ProgrammeBounds bounds, ProgrammeDay day, Instant at)
    {
        if (day.IsCancelled)
            form.Refuse(DoField, "programme-change.is-cancelled");
        else if (bounds.IsSent(day))
            form.Refuse(DoField, "programme-change.is-sent");
        return () => new CohortChange(bounds.Cohort.Id, new ProgrammeChange(day.Id) { At = at, IsCancelled = true });
    }

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}

/// <summary>What a day of a programme can't be moved to.</summary>
/// <param name="Cohort">Whose programme.</param>
/// <param name="Sent">Whether the card that prepares a day has left.</param>
/// <param name="Now">The moment, where the network is.</param>
internal sealed record ProgrammeBounds(Cohort Cohort, Func<Cohort, ProgrammeDay, bool> Sent, LocalDateTime Now)
{
    public bool IsSent(ProgrammeDay day) => !day.IsCancelled && !day.IsWholeMonth && Sent(Cohort, day);

    /// <summary>Says beside the day why it can't be there.</summary>
    public void Refuse(TypedForm form, ProgrammeDay day)
    {
        var others = Cohort.Programme.Where(other => other.Planned != day.Planned || other.Kind != day.Kind).ToList();
        if (day.Starts is not null ? day.Begins <= Now : day.Date < Now.Date)
            form.Refuse(ProgrammeEdit.DayField, "programme-change.past");
        else if (day.Changes == 0 && Cohort.EveryDay.Any(other => other.Id == day.Id)
            || others.Exists(other => (other.Kind, other.Date, other.Audience) == (day.Kind, day.Date, day.Audience)))
            form.Refuse(ProgrammeEdit.DayField, "programme-change.day-taken");
        else if (day.Kind is ProgrammeDayKind.CheckIn
            && others.Exists(other => other.Kind == day.Kind && IsoWeeks.Of(other.Date) == IsoWeeks.Of(day.Date)))
            form.Refuse(ProgrammeEdit.DayField, "programme-change.week-taken");
        else if (IsSent(day))
            form.Refuse(ProgrammeEdit.DayField, "programme-change.too-soon");
    }
}
