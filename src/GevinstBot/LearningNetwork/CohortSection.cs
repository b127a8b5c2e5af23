using System.Globalization;
using System.Text.RegularExpressions;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.LearningNetwork;

/// <summary>
/// <c>cohorts: [{ id, name, programme: […], teams: […] }]</c>. A day of the programme has a date, or a week such as
/// <c>2027-W09</c>, which means its Monday: check-ins are on Mondays, and a cohort's last weeks belong to the next year. A
/// gathering may say what the check-ins after it ask about first: <c>asks: goal | indicator | test | spread</c>.
/// </summary>
public sealed partial class CohortSection : NetworkSection<Cohorts>
{
    private static readonly Dictionary<string, ProgrammeDayKind> Kinds = new()
    {
        ["preparation"] = ProgrammeDayKind.Preparation,
        ["gathering"] = ProgrammeDayKind.Gathering,
        ["check-in"] = ProgrammeDayKind.CheckIn,
        ["advisor-meeting"] = ProgrammeDayKind.AdvisorMeeting,
    };

    /// <summary>Stands in for a date that couldn't be read; a file with such a one isn't imported.</summary>
    private static readonly LocalDate Unread = new(2000, 1, 1);

    protected override Cohorts Read(SectionReader root, Roster roster)
    {
        var (ids, teamIds) = (new HashSet<string>(), new HashSet<string>());
        var cohorts = root.List("cohorts").Select(reader => ReadCohort(reader, roster, ids, teamIds)).ToList();
        root.RefuseSameName("cohorts", cohorts.SelectMany(cohort => cohort.Teams.Select(team => (cohort.Id.Value, team.Id.Value))));
        return new Cohorts(cohorts);
    }

    private static Cohort ReadCohort(SectionReader reader, Roster roster, HashSet<string> before, HashSet<string> teamIds)
    {
        var id = new CohortId(reader.Id(before));
        var name = reader.Text("name");
        var programme = new List<ProgrammeDay>();
        foreach (var day in reader.List("programme"))
            programme.Add(ReadDay(day, programme));
        var teams = TeamReader.Read(reader, roster, teamIds);
        reader.RefuseUnknownKeys();
        return new Cohort(id, name, [.. programme.OrderBy(day => day.Date)], teams);
    }

    private static ProgrammeDay ReadDay(SectionReader reader, List<ProgrammeDay> before)
    {
        var date = Date(reader);
        var (kind, days) = (reader.Choice("kind", Kinds), reader.WholeNumber("days", otherwise: 1, least: 1, most: 30));
        var day = new ProgrammeDay(kind, date ?? Unread, days, reader.Text("topic")) { Asks = Asks(reader, kind) };
        if (date is not null && before.Exists(other => (other.Kind, other.Date) == (day.Kind, day.Date)))
            reader.Problem("file.twice", day.Topic);
        else if (date is not null && kind == ProgrammeDayKind.CheckIn
            && before.Exists(other => other.Kind == kind && IsoWeeks.Of(other.Date) == IsoWeeks.Of(day.Date)))
            reader.Problem("cohorts.file.two-check-ins");
        reader.RefuseUnknownKeys();
        return day;
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

    /// <summary>Null when there is none that can be read; why has been noted.</summary>
    private static LocalDate? Date(SectionReader reader)
    {
        var (date, week) = (reader.OptionalDate("date"), reader.OptionalText("week"));
        var monday = week is null ? null : Monday(week);
        if (week is not null && monday is null)
            reader.ProblemAt("week", "cohorts.file.not-a-week", week);
        if (week is not null && reader.OptionalText("date") is not null)
            reader.ProblemAt("week", "cohorts.file.date-and-week");
        if (week is null && reader.OptionalText("date") is null)
            reader.Problem("file.missing", "date");
        return date ?? monday;
    }

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
