using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Domain.Pulse;

/// <summary>How many months there usually are from one pulse to the next, by where a change is: a network's own.</summary>
public sealed record UsualCadence(int Prepare, int Manage, int Reinforce)
{
    /// <summary>Where the network file says nothing: most often while people are to learn it.</summary>
    public static UsualCadence Product { get; } = new(Prepare: 6, Manage: 3, Reinforce: 4);

    public int In(ChangePhase phase) => phase switch
    {
        ChangePhase.Prepare => Prepare,
        ChangePhase.Manage => Manage,
        ChangePhase.Reinforce => Reinforce,
    };

    /// <summary>By month, and the phase that a change is in then: a project that is over by that day is the line's.</summary>
    public Func<YearMonth, int> Of(Initiative initiative, IReadOnlyList<string> phases) =>
        month => In(ChangePhases.Of(initiative, phases, month.OnDayOfMonth(1)));
}

/// <summary>An initiative's pulses of the year to come, from a rhythm and a first month.</summary>
public static class PulseCadence
{
    public const string Every = "every";
    public const string First = "first";

    /// <summary>How far ahead pulses are planned, and shown.</summary>
    public const int Ahead = 12;

    /// <summary>The choice of no more pulses.</summary>
    public const int Never = 0;

    /// <summary>The choice of what is usual in the phase that the change is in, whichever that becomes.</summary>
    public const int ByPhase = -1;

    /// <summary>How many months a first pulse may be away.</summary>
    private const int FarthestFirst = 6;

    public static IReadOnlyDictionary<string, int> Choices { get; } = new OrderedDictionary<string, int>
    {
        ["phase"] = ByPhase,
        ["1"] = 1,
        ["2"] = 2,
        ["3"] = 3,
        ["4"] = 4,
        ["6"] = 6,
        ["12"] = 12,
        ["never"] = Never,
    };

    public static string Key(int every) => Choices.First(choice => choice.Value == every).Key;

    public static string Key(YearMonth month) => YearMonthPattern.Iso.Format(month);

    /// <summary>The months that a first pulse can be in: this month's is perhaps under way.</summary>
    public static IReadOnlyList<YearMonth> FirstMonths(LocalDate today) =>
        [.. Enumerable.Range(1, FarthestFirst).Select(today.ToYearMonth().PlusMonths)];

    /// <summary>The pulses that take the place of those planned from next month on.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="initiative">Whose.</param>
    /// <param name="usual">What is usual in a month, by the phase that the change is in then.</param>
    /// <param name="avoid">The network's periods to avoid.</param>
    /// <param name="today">The day.</param>
    public static Checked<IReadOnlyList<PlannedPulse>> Read(
        IReadOnlyDictionary<string, string> typed, Initiative initiative, Func<YearMonth, int> usual, IReadOnlyList<AvoidPeriod> avoid,
        LocalDate today)
    {
        var form = new TypedForm(typed);
        var months = FirstMonths(today);
        var every = form.RequiredChoice(Every, Choices);
        var first = form.RequiredChoice(First, months.ToDictionary(Key));
        var last = today.ToYearMonth().PlusMonths(Ahead);
        return form.Checked(() => every == ByPhase
            ? FollowingPhase(initiative, usual, first, last, avoid)
            : Of(initiative, every, first, last, avoid));
    }

    /// <summary>
    /// The pulses from next month on of an initiative that has come into another phase, or ends on another day; null where they don't
    /// follow it. The first is as far from the last one as is usual now, and not before next month.
    /// </summary>
    public static IReadOnlyList<PlannedPulse>? Anew(
        Initiative initiative, PulsePlan plan, Func<YearMonth, int> usual, IReadOnlyList<AvoidPeriod> avoid, LocalDate today)
    {
        var next = today.ToYearMonth().PlusMonths(1);
        var coming = plan.Pulses.Where(pulse => pulse.Initiative == initiative.Id && pulse.Month >= next).ToList();
        if (!coming.Exists(pulse => pulse.FollowsPhase))
            return null;
        var first = plan.Before(next, initiative.Id) is { } before ? before.PlusMonths(usual(next)) : coming.Min(pulse => pulse.Month);
        return FollowingPhase(initiative, usual, first < next ? next : first, next.PlusMonths(Ahead - 1), avoid);
    }

    private static IReadOnlyList<PlannedPulse> FollowingPhase(
        Initiative initiative, Func<YearMonth, int> usual, YearMonth first, YearMonth last, IReadOnlyList<AvoidPeriod> avoid) =>
        [.. Of(initiative, usual, first, last, avoid).Select(pulse => pulse with { FollowsPhase = true })];

    /// <summary>
    /// A month with the survey in it, and July, has no pulse: it comes in the next month that can have one, and the rhythm goes on as it
    /// was.
    /// </summary>
    public static IReadOnlyList<PlannedPulse> Of(
        Initiative initiative, int every, YearMonth first, YearMonth last, IReadOnlyList<AvoidPeriod> avoid) =>
        every == Never ? [] : Of(initiative, _ => every, first, last, avoid);

    private static List<PlannedPulse> Of(
        Initiative initiative, Func<YearMonth, int> every, YearMonth first, YearMonth last, IReadOnlyList<AvoidPeriod> avoid)
    {
        var pulses = new List<PlannedPulse>();
        for (var month = first; month <= last; month = month.PlusMonths(every(month)))
        {
            var free = month;
            while (WhyNot(initiative, free, avoid) is not null)
                free = free.PlusMonths(1);
            if (!pulses.Exists(pulse => pulse.Month == free))
                pulses.Add(new PlannedPulse(free, initiative.Id) { MovedFrom = free == month ? null : month });
        }
        return pulses;
    }

    /// <summary>What a month has that a pulse keeps away from: a period's key; null where there is none.</summary>
    public static string? WhyNot(Initiative initiative, YearMonth month, IReadOnlyList<AvoidPeriod> avoid) =>
        month.Month == 7 ? AvoidPeriods.July
        : avoid.Any(period => period.Key == AvoidPeriods.EmployeeSurvey && IsOf(period, initiative)
            && period.From.ToYearMonth() <= month && month <= period.To.ToYearMonth()) ? AvoidPeriods.EmployeeSurvey
        : null;

    private static bool IsOf(AvoidPeriod period, Initiative initiative) =>
        period.OrganizationId is not { } organization || initiative.Organizations.Contains(new OrganizationId(organization));
}
