using System.Globalization;
using System.Text.RegularExpressions;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Network;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.LearningNetwork;

/// <summary>
/// <c>programme: [{ kind, date, days?, topic, goal?, place?, starts?, minutes?, obligatory?, for?, asks? }]</c>. A day has a date, or a
/// week such as <c>2027-W09</c>, which means its Monday: check-ins are on Mondays, and a cohort's last weeks belong to the next year. A
/// preparation may have a month alone, <c>2026-04</c>, until its day is known. A gathering may say what the check-ins after it ask about
/// first: <c>asks: goal | indicator | test | spread</c>. <c>for: leaders | advisors</c> where it isn't for all.
/// </summary>
internal static partial class ProgrammeDayReader
{
    private const int MostMinutes = 600;

    public static readonly IReadOnlyDictionary<string, ProgrammeDayKind> Kinds = CheckInField.Choices<ProgrammeDayKind>();

    private static readonly IReadOnlyDictionary<string, ProgrammeAudience> Audiences = CheckInField.Choices<ProgrammeAudience>();

    /// <summary>Stands in for a date that couldn't be read; a file with such a one isn't imported.</summary>
    private static readonly LocalDate Unread = new(2000, 1, 1);

    /// <summary>The days as they are after all changes, those that were cancelled too.</summary>
    public static IReadOnlyList<ProgrammeDay> Read(SectionReader cohort)
    {
        var planned = new List<ProgrammeDay>();
        foreach (var day in cohort.List("programme"))
            planned.Add(Planned(day, planned));
        var changes = new List<ProgrammeChange>();
        foreach (var line in cohort.List("changed"))
            changes.Add(ChangedDayReader.Read(line, [.. planned.Select(day => day.Id), .. changes.Select(change => change.Day)]));
        var days = ProgrammeChange.Applied(planned, changes);
        if (changes.Count > 0)
            RefuseSameWeek(cohort, days);
        return days;
    }

    /// <summary>What a day says besides when it is.</summary>
    public static ProgrammeDay ReadDay(SectionReader reader, LocalDate date)
    {
        var (kind, days) = (reader.Choice("kind", Kinds), reader.WholeNumber("days", otherwise: 1, least: 1, most: 30));
        var minutes = reader.WholeNumber("minutes", otherwise: 0, least: 0, MostMinutes);
        var day = new ProgrammeDay(kind, date, days, reader.Text("topic"))
        {
            Asks = Asks(reader, kind),
            Goal = reader.OptionalText("goal"),
            Place = reader.OptionalText("place"),
            IsObligatory = reader.YesOrNo("obligatory"),
            Starts = reader.OptionalTime("starts"),
            Length = minutes == 0 ? null : Duration.FromMinutes(minutes),
        };
        return reader.OptionalText("for") is null ? day : day with { Audience = reader.Choice("for", Audiences) };
    }

    private static ProgrammeDay Planned(SectionReader reader, List<ProgrammeDay> before)
    {
        var (date, isMonth) = Date(reader);
        var day = ReadDay(reader, date ?? Unread) with { IsWholeMonth = isMonth };
        if (isMonth && day.Kind != ProgrammeDayKind.Preparation)
            reader.ProblemAt("month", "cohorts.file.month-of-preparation", "month");
        if (date is not null && before.Exists(other => (other.Kind, other.Date, other.Audience) == (day.Kind, day.Date, day.Audience)))
            reader.Problem("file.twice", day.Topic);
        else if (date is not null && day.Kind == ProgrammeDayKind.CheckIn
            && before.Exists(other => other.Kind == day.Kind && IsoWeeks.Of(other.Date) == IsoWeeks.Of(day.Date)))
            reader.Problem("cohorts.file.two-check-ins");
        reader.RefuseUnknownKeys();
        return day;
    }

    private static void RefuseSameWeek(SectionReader cohort, IReadOnlyList<ProgrammeDay> days)
    {
        var checkIns = days.Where(day => day is { Kind: ProgrammeDayKind.CheckIn, IsCancelled: false });
        if (checkIns.GroupBy(day => IsoWeeks.Of(day.Date)).Any(week => week.Count() > 1))
            cohort.ProblemAt("changed", "cohorts.file.two-check-ins");
    }

    /// <summary>What the check-ins after a gathering ask about first; null where nobody has said.</summary>
    private static CheckInFocus? Asks(SectionReader reader, ProgrammeDayKind kind)
    {
        if (reader.OptionalText("asks") is null)
            return null;
        if (kind != ProgrammeDayKind.Gathering)
            reader.ProblemAt("asks", "cohorts.file.asks-of-gathering", "asks");
        return reader.Choice("asks", CheckInField.Choices<CheckInFocus>());
    }

    /// <summary>Null when there is none that can be read; why has been noted. And whether only its month is said.</summary>
    private static (LocalDate? Date, bool IsMonth) Date(SectionReader reader)
    {
        string[] said = [.. ((string[])["date", "week", "month"]).Where(key => reader.OptionalText(key) is not null)];
        var (date, week, month) = (reader.OptionalDate("date"), reader.OptionalText("week"), reader.OptionalText("month"));
        var monday = week is null ? null : Monday(week);
        var first = month is null ? null : First(month);
        if (week is not null && monday is null)
            reader.ProblemAt("week", "cohorts.file.not-a-week", week);
        if (month is not null && first is null)
            reader.ProblemAt("month", "cohorts.file.not-a-month", month);
        if (said.Length > 1)
            reader.ProblemAt(said[^1], "cohorts.file.date-and-week");
        if (said.Length == 0)
            reader.Problem("file.missing", "date");
        return (date ?? monday ?? first, month is not null);
    }

    private static LocalDate? First(string month) =>
        YearMonthPattern.Iso.Parse(month) is { Success: true, Value: var read } && WrittenDay.IsMeant(read.Year)
            ? read.OnDayOfMonth(1)
            : null;

    private static LocalDate? Monday(string text)
    {
        if (WeekText().Match(text) is not { Success: true } match)
            return null;
        var (year, week) = (Number(match, "year"), Number(match, "week"));
        return WrittenDay.IsMeant(year) && week >= 1 && week <= IsoWeeks.CountIn(year) ? IsoWeeks.Monday(year, week) : null;
    }

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<year>[0-9]{4})-[Ww](?<week>[0-9]{2})\z")]
    private static partial Regex WeekText();
}
