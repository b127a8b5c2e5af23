using NodaTime;

namespace GevinstBot.Domain.LearningNetwork;

/// <summary>
/// What was changed of a programme after it counted: a day that got another date, topic or place, was cancelled, or is new.
/// </summary>
/// <param name="Day">Which one, by its id; that of a new one is its own.</param>
public sealed record ProgrammeChange(string Day)
{
    /// <summary>When; null where somebody wrote the file by hand, and nobody is told.</summary>
    public Instant? At { get; init; }

    /// <summary>The day as it is added; null where one that is there is changed.</summary>
    public ProgrammeDay? Added { get; init; }

    /// <summary>Its first day from now on; null where it stays.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>When it begins from now on; null where that stays.</summary>
    public LocalTime? Starts { get; init; }

    /// <summary>What it is about from now on; null where that stays.</summary>
    public string? Topic { get; init; }

    /// <summary>Where it is from now on; null where that stays.</summary>
    public string? Place { get; init; }

    public bool IsCancelled { get; init; }

    /// <summary>The day as it is after the change.</summary>
    public ProgrammeDay Of(ProgrammeDay before) => before with
    {
        Date = Date ?? before.Date,
        IsWholeMonth = before.IsWholeMonth && Date is null,
        Starts = Starts ?? before.Starts,
        Topic = Topic ?? before.Topic,
        Place = Place ?? before.Place,
        IsCancelled = IsCancelled,
        Changed = At,
        Changes = before.Changes + 1,
        Before = At is null ? null : before,
    };

    /// <summary>The days of a programme with what was changed of them since, in order.</summary>
    public static IReadOnlyList<ProgrammeDay> Applied(IEnumerable<ProgrammeDay> planned, IEnumerable<ProgrammeChange> changes)
    {
        var days = planned.DistinctBy(day => day.Id).ToDictionary(day => day.Id);
        foreach (var change in changes)
        {
            if (days.GetValueOrDefault(change.Day) is { } before)
                days[change.Day] = change.Of(before);
            else if (change.Added is { } added)
                days[change.Day] = added with { Changed = change.At, Changes = 1 };
        }
        return [.. days.Values.OrderBy(day => day.Begins)];
    }
}
