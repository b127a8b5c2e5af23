using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Programme;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Programme;

/// <summary>How the days of a programme are put into words.</summary>
internal static class ProgrammeWords
{
    private const int MostNames = 3;

    /// <summary>«Innsjekk: Oppgavedeling»; a gathering and a preparation are called what they are about.</summary>
    public static string Title(ProgrammeDay day, LocalTexts texts) => Title(day.Kind, day.Topic, texts);

    public static string Title(ProgrammeDayKind kind, string topic, LocalTexts texts) => kind switch
    {
        ProgrammeDayKind.CheckIn => texts["programme.check-in", topic],
        ProgrammeDayKind.AdvisorMeeting => texts["programme.advisor-meeting", topic],
        ProgrammeDayKind.Gathering or ProgrammeDayKind.Preparation => topic,
    };

    /// <summary>«onsdag 4. november til torsdag 5. november», «mandag 30. november kl. 13.00», «april 2026».</summary>
    public static string When(ProgrammeDay day, LocalDate saidOn, LocalTexts texts) =>
        day.IsWholeMonth ? texts.Month(day.Date.ToYearMonth())
        : day.Days > 1 ? texts["programme.days", texts.Day(day.Date), texts.Day(day.LastDay, saidOn)]
        : day.Starts is null ? texts.Day(day.Date, saidOn)
        : texts.When(day.Begins, saidOn);

    /// <summary>The same with when it ends, for a line of its own.</summary>
    public static string Hours(ProgrammeDay day, LocalDate saidOn, LocalTexts texts) => texts.Capital(
        day is { Starts: not null, Length: not null }
            ? texts["programme.days", When(day, saidOn, texts), texts.Time(day.Ends.TimeOfDay)]
            : When(day, saidOn, texts));

    /// <summary>«uke 49 · Teams · obligatorisk · for veilederne».</summary>
    public static string Facts(ProgrammeDay day, LocalTexts texts) => string.Join(" · ", ((string?[])
    [
        day.IsWholeMonth ? null : texts["programme.week", IsoWeeks.Of(day.Date).Week],
        day.Place,
        day.IsObligatory ? texts["programme.obligatory"] : null,
        day.Audience switch
        {
            ProgrammeAudience.Leaders => texts["programme.for-leaders"],
            ProgrammeAudience.Advisors => texts["programme.for-advisors"],
            ProgrammeAudience.Everyone => null,
        },
    ]).OfType<string>());

    /// <summary>«tillitsvalgt eller verneombud og forbedringsveileder».</summary>
    public static string Gaps(TeamComposition team, LocalTexts texts) => texts.List([.. team.Gaps.Select(gap => gap switch
    {
        TeamGap.UnionRepresentative => texts["programme.gap.union-representative"],
        TeamGap.Professions => texts["programme.gap.professions"],
        TeamGap.Advisor => texts["programme.gap.advisor"],
    })]);

    /// <summary>«Ahus har vinterferie i uke 8, og nettverket har møte kl. 13.00»; null where nothing stands against it.</summary>
    public static string? Clash(ProgrammeClash clash, Roster roster, LocalTexts texts) =>
        clash.IsNone ? null : texts["programme.clash", texts.List(Reasons(clash, roster, texts))];

    private static IReadOnlyList<string> Reasons(ProgrammeClash clash, Roster roster, LocalTexts texts) =>
    [
        .. clash.Days.Select(one => one.Against.Organizations.Count == 0
            ? texts["programme.clash.day", texts.Day(one.Day), texts.DayName(AvoidPeriods.NameOn(one.Against.Key, one.Day))]
            : texts[
                "programme.clash.away",
                texts.ListOf([.. one.Against.Organizations.Select(id => roster.Organization(id).ShortName)], MostNames),
                texts.DayName(one.Against.Key), IsoWeeks.Of(one.Day).Week]),
        .. clash.Meetings.Select(meeting => texts["programme.clash.meeting", texts.When(meeting.Begins)]),
    ];

    /// <summary>What has become of a day, a sentence each; with the year of a day in another than that of the change.</summary>
    public static IReadOnlyList<string> Said(ChangedDay change, DateTimeZone zone, LocalTexts texts)
    {
        var (saidOn, after) = (change.At.InZone(zone).Date, change.After);
        var (title, when) = (Title(after, texts), When(after, saidOn, texts));
        if (after.IsCancelled)
            return [texts["programme-change.cancelled", title, When(change.Before ?? after, saidOn, texts)]];
        var place = after.Place is { } where ? texts["programme-change.where", where] : null;
        if (change.Before is not { IsCancelled: false } before)
            return Lines(texts[change.Before is null ? "programme-change.added" : "programme-change.restored", title, when], place);
        return Lines(
            change.IsMoved ? texts["programme-change.moved", Title(before, texts), When(before, saidOn, texts), when] : null,
            before.Topic != after.Topic ? texts["programme-change.topic", when, title] : null,
            before.Place != after.Place && after.Place is { } now ? texts["programme-change.place", title, when, now] : null);
    }

    private static IReadOnlyList<string> Lines(params IEnumerable<string?> said) => [.. said.OfType<string>()];
}
