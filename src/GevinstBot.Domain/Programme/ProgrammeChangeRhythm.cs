using System.Globalization;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Programme;

/// <summary>One change of a day: as it was, and as it is; the first is null for a day that is new.</summary>
public sealed record ChangedDay(ProgrammeDay? Before, ProgrammeDay After)
{
    public Instant At => After.Changed!.Value;

    /// <summary>As it was, or a new one that came and went before anybody heard of it.</summary>
    public bool IsNothing => Before is null ? After.IsCancelled : Seen(Before) == Seen(After);

    /// <summary>It is on another day, or at another hour.</summary>
    public bool IsMoved => Before is { } before && (before.Begins, before.IsWholeMonth) != (After.Begins, After.IsWholeMonth);

    /// <summary>What was changed of a day, the latest last; what nobody knows the moment of isn't told.</summary>
    public static IReadOnlyList<ChangedDay> Of(ProgrammeDay day)
    {
        var changes = new List<ChangedDay>();
        for (var after = day; after is { Changed: not null }; after = after.Before)
            changes.Insert(0, new ChangedDay(after.Before, after));
        return changes;
    }

    private static (LocalDateTime, bool, string, string?, bool) Seen(ProgrammeDay day) =>
        (day.Begins, day.IsWholeMonth, day.Topic, day.Place, day.IsCancelled);
}

/// <summary>What is told in one message.</summary>
/// <param name="Cohort">Whose programme it is.</param>
/// <param name="Opens">From when.</param>
/// <param name="Closes">Until when.</param>
/// <param name="Changes">What has become of which days, the first change first.</param>
public sealed record ToldProgramme(Cohort Cohort, Instant Opens, Instant Closes, IReadOnlyList<ChangedDay> Changes)
{
    /// <summary>Those that concern somebody.</summary>
    public IReadOnlyList<ChangedDay> For(PersonId person) =>
        [.. Changes.Where(change => Cohort.PeopleOf(change.After).Contains(person))];
}

/// <summary>
/// Changes of a programme are told once to those whom they concern, as those of the meetings are: in the first sending hour after it has
/// been left alone for a while, until the days come or are changed once more.
/// </summary>
public static class ProgrammeChangeRhythm
{
    public static readonly RoundKind Kind = new("programme-change");

    /// <summary>The form that it is changed with.</summary>
    public static readonly RoundKind FormKind = new("programme-form");

    /// <param name="cohort">Whose programme.</param>
    /// <param name="firstSendingMomentAt">The first moment of sending from another on.</param>
    /// <param name="startsAt">The moment of an hour there where the network is.</param>
    public static IReadOnlyList<ToldProgramme> Told(
        Cohort cohort, Func<Instant, Instant> firstSendingMomentAt, Func<LocalDateTime, Instant> startsAt)
    {
        var ordered = cohort.EveryDay.SelectMany(ChangedDay.Of)
            .OrderBy(change => change.At).ThenBy(change => change.After.Id, StringComparer.Ordinal).ToList();
        return
        [
            .. from settled in SettledChanges.Of(ordered, change => change.At, firstSendingMomentAt)
               let told = (from change in Together(settled.Changes)
                           let ends = Instant.Min(startsAt(LastOf(change.After)), NextOf(change, ordered) ?? Instant.MaxValue)
                           where !change.IsNothing && ends > settled.Opens
                           select (Change: change, Ends: ends)).ToList()
               where told.Count > 0
               select new ToldProgramme(cohort, settled.Opens, told.Max(one => one.Ends), [.. told.Select(one => one.Change)]),
        ];
    }

    public static Round RoundOf(ToldProgramme told)
    {
        var first = told.Changes[0].After;
        var id = string.Create(CultureInfo.InvariantCulture, $"{told.Cohort.Id}-{first.Id}-{first.Changes}");
        var people = told.Changes.SelectMany(change => told.Cohort.PeopleOf(change.After)).Distinct();
        return new Round(
            new RoundId(Kind, id), told.Opens, told.Closes, [.. people.Select(person => new Addressee(person.Value, person))])
        {
            ExpectsAnswer = false,
            IsBesidePlan = true,
            IsOwed = true,
            MayBeGiven = false,
            About = first.Date,
        };
    }

    /// <summary>Every day as it was and as it is then.</summary>
    private static IEnumerable<ChangedDay> Together(IReadOnlyList<ChangedDay> changes) => changes
        .GroupBy(change => change.After.Id)
        .Select(alike => new ChangedDay(alike.First().Before, alike.Last().After));

    /// <summary>Worth knowing until it begins, and a month until it is over.</summary>
    private static LocalDateTime LastOf(ProgrammeDay day) => day.IsWholeMonth ? day.LastDay.PlusDays(1).AtMidnight() : day.Begins;

    private static Instant? NextOf(ChangedDay change, List<ChangedDay> all) =>
        all.Find(next => next.After.Id == change.After.Id && next.After.Changes > change.After.Changes)?.At;
}
