using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using NodaTime;

namespace GevinstBot.Domain.Experiences;

public enum ExperienceKind
{
    /// <summary>A measure after which a value was back within its target.</summary>
    Turned,

    /// <summary>A test that a team has adopted.</summary>
    Adopted,

    /// <summary>What one told the others in a meeting.</summary>
    Shared,

    /// <summary>What somebody has written down, often from a message.</summary>
    Told,
}

/// <summary>Erfaring: what worked where.</summary>
/// <param name="Kind">How it is known.</param>
/// <param name="Organization">Whose.</param>
/// <param name="About">The indicator, the team, or the item.</param>
/// <param name="What">What was done, in the words of who did it; empty for what was told in a meeting.</param>
/// <param name="Day">When it was known.</param>
public sealed record Experience(ExperienceKind Kind, OrganizationId Organization, string About, string What, LocalDate Day)
{
    /// <summary>Of a turned deviation, the value that was outside the target, and the one that was back within it.</summary>
    public (decimal Outside, decimal Within, IndicatorDefinition Indicator, ReportingPeriod Period)? Values { get; init; }
}

/// <summary>
/// Experiences, as they follow from what organisations and teams have answered anyway, which nobody writes down again; and what was written
/// down because it stands nowhere else.
/// </summary>
public static class ExperienceRule
{
    /// <summary>The last measure of an organisation before its value of an indicator was back within the target.</summary>
    /// <param name="answers">Of some years, in any order.</param>
    /// <param name="catalog">What is measured; what no longer is, nobody can learn of.</param>
    public static IEnumerable<Experience> Turned(IEnumerable<IndicatorAnswer> answers, IndicatorCatalog catalog) =>
        from own in answers.SelectMany(answer => answer.Values.Select(value => (answer.Organization, value)))
            .GroupBy(one => (one.Organization, one.value.Indicator), one => one.value)
        let definition = catalog.Definitions.FirstOrDefault(one => one.Id == own.Key.Indicator)
        where definition is not null
        let values = own.Where(value => value is { Value: not null, Target: not null }).OrderBy(value => value.Period.FirstDay).ToList()
        let turned = values.Zip(values.Skip(1)).LastOrDefault(pair => pair.First.Explanation is not null && IsWithin(pair.Second))
        where turned.First is not null
        select new Experience(
            ExperienceKind.Turned, own.Key.Organization, definition.Name, turned.First.Explanation!.Measure, turned.Second.Period.LastDay)
        {
            Values = (turned.First.Value!.Value, turned.Second.Value!.Value, definition, turned.Second.Period),
        };

    /// <summary>
    /// The tests that teams say they do from now on, in a check-in or on their own. A check-in begins with the test that was logged: told
    /// in both, it is one experience.
    /// </summary>
    public static IEnumerable<Experience> Adopted(
        IEnumerable<CheckIn> checkIns, IEnumerable<LoggedTest> tests, IEnumerable<ImprovementTeam> teams, DateTimeZone zone)
    {
        var adopted = tests.Where(test => test.Said.Decision is TestDecision.Adopt)
            .Select(test => (test.Team, test.Said.Test, test.Said.Result, test.At))
            .Concat(checkIns.Where(checkIn => checkIn.Answer is { Decision: TestDecision.Adopt, Test.Length: > 0 })
                .Select(checkIn => (checkIn.Team, checkIn.Answer.Test, checkIn.Answer.Result, checkIn.At)));
        return from one in adopted.Where(one => one.Test.Length > 0).DistinctBy(one => (one.Team, one.Test))
               join team in teams on one.Team equals team.Id
               select new Experience(
                   ExperienceKind.Adopted, team.Organization, team.Name, one.Result.Length == 0 ? one.Test : $"{one.Test} – {one.Result}",
                   one.At.InZone(zone).Date);
    }

    /// <summary>What was on the agenda of meetings that were held.</summary>
    public static IEnumerable<Experience> Shared(IEnumerable<Agenda> held, Func<AgendaText, string> say) =>
        from agenda in held
        from item in agenda.Items
        where item is { Kind: AgendaItemKind.PeerShare, Kept: true, Organization: not null }
        select new Experience(ExperienceKind.Shared, item.Organization!.Value, say(item.Called), What: "", agenda.MeetingDay);

    /// <summary>What was written down.</summary>
    public static IEnumerable<Experience> Told(IEnumerable<ToldExperience> told, DateTimeZone zone) => told.Select(one =>
        new Experience(ExperienceKind.Told, one.Content.Organization, one.Content.About, one.Content.What, one.First.InZone(zone).Date));

    /// <summary>Those in which all that is looked for stands somewhere, the last first. Looked for nothing, all.</summary>
    /// <param name="all">Experiences.</param>
    /// <param name="words">What somebody typed.</param>
    /// <param name="nameOf">What an organisation is called.</param>
    public static IReadOnlyList<Experience> Find(
        IEnumerable<Experience> all, string words, Func<OrganizationId, string> nameOf)
    {
        var wanted = words.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return
        [
            .. all.Where(one => wanted.All(word =>
                    $"{one.About} {one.What} {nameOf(one.Organization)}".Contains(word, StringComparison.CurrentCultureIgnoreCase)))
                .OrderByDescending(one => one.Day).ThenBy(one => one.Organization.Value, StringComparer.Ordinal)
                .ThenBy(one => one.About, StringComparer.Ordinal),
        ];
    }

    private static bool IsWithin(IndicatorValue value) => value.Explanation is null && value.Target!.Distance(value.Value!.Value) == 0;
}
