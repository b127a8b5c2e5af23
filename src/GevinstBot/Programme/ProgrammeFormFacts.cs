using GevinstBot.Domain;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Programme;
using NodaTime;

namespace GevinstBot.Programme;

/// <summary>What the form of a programme knows besides its fields.</summary>
/// <param name="Cohorts">The programmes as they are.</param>
/// <param name="Now">The moment, where the network is.</param>
/// <param name="Version">The network's, which a change is made from.</param>
/// <param name="IsSent">Whether the card that prepares a day has left.</param>
public sealed record ProgrammeFormFacts(
    IReadOnlyList<Cohort> Cohorts, ZonedDateTime Now, string Version, Func<Cohort, ProgrammeDay, bool> IsSent)
{
    /// <summary>When the hours of a day usually begin.</summary>
    public LocalTime Starts => Cohorts.SelectMany(cohort => cohort.Programme).Select(day => day.Starts).FirstOrDefault(at => at is not null)
        ?? new LocalTime(13, 0);

    public Checked<CohortChange> Read(IReadOnlyDictionary<string, string> typed) =>
        ProgrammeEdit.Read(typed, Cohorts, IsSent, Now.LocalDateTime, Now.ToInstant());

    /// <summary>The programme once it is changed.</summary>
    public (Cohort Cohort, ChangedDay Day) With(CohortChange change)
    {
        var cohort = Cohorts.First(one => one.Id == change.Cohort);
        return (cohort, new ChangedDay(
            cohort.EveryDay.FirstOrDefault(day => day.Id == change.Change.Day),
            ProgrammeChange.Applied(cohort.EveryDay, [change.Change]).First(day => day.Id == change.Change.Day)));
    }

    /// <summary>The change that a form has become since it was looked over; null where it hasn't.</summary>
    public (Cohort Cohort, ChangedDay Day)? DoneOf(IReadOnlyDictionary<string, string> typed, Instant since) =>
        ProgrammeEdit.DoneOf(typed, Cohorts, since) is var (cohort, day) ? (cohort, new ChangedDay(day.Before, day)) : null;
}
