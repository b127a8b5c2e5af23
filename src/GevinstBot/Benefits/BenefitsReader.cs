using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;
using GevinstBot.Reporting;
using NodaTime;

namespace GevinstBot.Benefits;

/// <summary>All that is known of benefits, with the rows that it was made of: whoever needs them too reads no table twice.</summary>
public sealed record BenefitsRead(BenefitBook Book, IReadOnlyList<BenefitPlan> Stored, IReadOnlyList<BenefitMeasurements> Told);

/// <summary>The plans as they stand, with what has been measured: those of the network file, and those changed in Teams.</summary>
public sealed class BenefitsReader(
    BenefitPlanTable plans, BenefitMeasurementTable measurements, IndicatorSeriesTable series, CurrentNetwork network)
{
    public async Task<BenefitBook> NowAsync(CancellationToken ct) => (await ReadAsync(ct)).Book;

    /// <summary>The plans alone, as they stand.</summary>
    public async Task<IReadOnlyList<BenefitPlan>> PlansAsync(CancellationToken ct) =>
        WithFile(network.Section<PlansInFile>(), await StoredAsync(ct));

    /// <summary>The plans that were changed in Teams, as they stand.</summary>
    public Task<IReadOnlyList<BenefitPlan>> StoredAsync(CancellationToken ct) => plans.AllAsync(ct);

    public async Task<BenefitsRead> ReadAsync(CancellationToken ct)
    {
        var (stored, told) = (await StoredAsync(ct), await measurements.AllAsync(ct));
        return new BenefitsRead(await BookAsync(network, stored, told, ct), stored, told);
    }

    /// <summary>As they stood at a moment, in the network as it was then.</summary>
    public async Task<BenefitBook> AtAsync(CurrentNetwork then, Instant at, CancellationToken ct) =>
        await BookAsync(then, await plans.AtAsync(at, await plans.AllAsync(ct), ct), await measurements.AtAsync(at, ct), ct);

    /// <summary>The plans alone, as they stood at a moment.</summary>
    /// <param name="at">The moment.</param>
    /// <param name="stored">Those of <see cref="StoredAsync"/>.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<IReadOnlyList<BenefitPlan>> PlansAtAsync(Instant at, IReadOnlyList<BenefitPlan> stored, CancellationToken ct) =>
        WithFile(network.Section<PlansInFile>(), await plans.AtAsync(at, stored, ct));

    /// <summary>What somebody sees of benefits, and may change: the own organisations', or all.</summary>
    public async Task<BenefitsQuestion> OfAsync(PersonId person, Instant now, CancellationToken ct)
    {
        var (roster, today) = (network.Roster, network.DayOf(now));
        var own = roster.IsLead(person) ? roster.Organizations : roster.OwnOf(person, today);
        var read = await ReadAsync(ct);
        return new BenefitsQuestion(roster, read.Book, [.. own.Select(organization => organization.Id)], today, network.Zone)
        {
            Told = read.Told,
            IsRegion = roster.IsLead(person),
            HasDirectory = network.KnowsPeopleByName,
        };
    }

    /// <summary>What somebody has told counts before what the network file says of the same month: the later one does.</summary>
    private async Task<BenefitBook> BookAsync(
        CurrentNetwork then, IReadOnlyList<BenefitPlan> stored, IReadOnlyList<BenefitMeasurements> told, CancellationToken ct)
    {
        var (file, catalog) = (then.Section<PlansInFile>(), then.Section<IndicatorCatalog>());
        var history = new IndicatorHistory(catalog, await series.AllAsync(ct));
        var measured = file.Measured.SelectMany(of => of.Select(month => (of.Key, Month: month)))
            .Concat(told.SelectMany(of => of.Months.Select(month => (Key: of.Benefit, Month: month))));
        var changes = file.Changes.SelectMany(of => of.Select(change => (of.Key, Change: change)))
            .Concat(told.SelectMany(of => of.Changes.Select(change => (Key: of.Benefit, Change: change))));
        var statuses = told.SelectMany(of => of.Statuses.Select(status => (Key: of.Benefit, Status: status)));
        return new BenefitBook(
            WithFile(file, stored), catalog, history,
            new ToldOfBenefits(
                measured.ToLookup(one => one.Key, one => one.Month), statuses.ToLookup(one => one.Key, one => one.Status))
            {
                Changes = changes.ToLookup(one => one.Key, one => one.Change),
            },
            then.Section<GoalHierarchy>());
    }

    /// <summary>Those that were changed in Teams count before the file's.</summary>
    private static IReadOnlyList<BenefitPlan> WithFile(PlansInFile file, IReadOnlyList<BenefitPlan> stored) =>
        [.. stored, .. file.Plans.Where(plan => !stored.Any(known => IsSame(known, plan)))];

    private static bool IsSame(BenefitPlan one, BenefitPlan other) =>
        one.Initiative == other.Initiative && one.Organization == other.Organization;
}
