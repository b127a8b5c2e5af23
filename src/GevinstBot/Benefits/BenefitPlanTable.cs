using Azure.Data.Tables;
using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Benefits;

/// <summary>
/// Benefit plans: all in one partition, because the region's are read together; one row a plan with its versions, so that an earlier curve
/// can still be shown. A benefit has a column of its own.
/// </summary>
public sealed class BenefitPlanTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "BenefitPlans";

    private const string Partition = "plan";

    private readonly AnswerStore<BenefitPlan> _store = new(tables.GetTableClient(Name), unreadable, Write, Read);

    /// <summary>A plan's key: neither of the two may hold an underscore.</summary>
    public static string IdOf(InitiativeId initiative, OrganizationId organization) => $"{initiative}_{organization}";

    public Task<IReadOnlyList<BenefitPlan>> AllAsync(CancellationToken ct) => _store.AllAsync(Partition, ct);

    /// <summary>As they stood at a moment: a report of a month that is over says what it said.</summary>
    /// <param name="at">The moment.</param>
    /// <param name="stored">All of them, as they stand.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<IReadOnlyList<BenefitPlan>> AtAsync(Instant at, IReadOnlyList<BenefitPlan> stored, CancellationToken ct)
    {
        var plans = new List<BenefitPlan>();
        foreach (var plan in stored)
        {
            if ((plan.At <= at ? plan : await BeforeAsync(plan, at, ct)) is { } then)
                plans.Add(then);
        }
        return plans;
    }

    /// <summary>Those whose owners are asked since a moment.</summary>
    public Task<IReadOnlyList<BenefitPlan>> AskedSinceAsync(Instant since, CancellationToken ct) => _store.WhereAsync(
        TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and AskedSince ge {since.ToDateTimeOffset()}"), ct);

    /// <summary>Every version of a plan, the first first.</summary>
    public Task<IReadOnlyList<BenefitPlan>> HistoryAsync(InitiativeId initiative, OrganizationId organization, CancellationToken ct) =>
        _store.HistoryAsync(Partition, IdOf(initiative, organization), ct);

    /// <exception cref="UnreadableRowException">There is a plan, and it can't be read.</exception>
    public Task<StoreResult<BenefitPlan>> StoreAsync(
        BenefitPlan plan, int basedOn, Func<BenefitPlan?, int, BenefitPlan> next, CancellationToken ct) =>
        _store.StoreAsync(Partition, IdOf(plan.Initiative, plan.Organization), basedOn, next, ct);

    private async Task<BenefitPlan?> BeforeAsync(BenefitPlan plan, Instant at, CancellationToken ct) =>
        (await HistoryAsync(plan.Initiative, plan.Organization, ct)).LastOrDefault(version => version.At <= at);

    private static void Write(TableEntity row, BenefitPlan plan)
    {
        row["Initiative"] = plan.Initiative.Value;
        row["Organization"] = plan.Organization.Value;
        row["ChangedBy"] = plan.By?.Value;
        row["Changed"] = plan.At.ToDateTimeOffset();
        row["ContentVersion"] = plan.ContentVersion;
        row["ContentChanged"] = plan.ContentAt.ToDateTimeOffset();
        row["Proposed"] = plan.Proposed?.ToDateTimeOffset();
        row["AskedSince"] = plan.AskedSince?.ToDateTimeOffset();
        row["ApprovedBy"] = plan.Approval?.By.Value;
        row["Approved"] = plan.Approval?.At.ToDateTimeOffset();
        row["SettledBy"] = plan.Settled?.By.Value;
        row["Settled"] = plan.Settled?.At.ToDateTimeOffset();
        row["MovedMonths"] = plan.Settled?.Months;
        foreach (var (at, benefit) in plan.Benefits.Index())
            row[Column(at)] = BenefitJson.Write(benefit);
    }

    private static BenefitPlan Read(TableEntity row, int version)
    {
        var benefits = new List<Benefit>();
        while (row.GetString(Column(benefits.Count)) is { } column)
            benefits.Add(BenefitJson.Read(column));
        var changed = row.RequiredMoment("Changed");
        return new BenefitPlan(
            new InitiativeId(row.Text("Initiative")), new OrganizationId(row.Text("Organization")), benefits,
            row.GetString("ChangedBy") is { } by ? new PersonId(by) : null, changed)
        {
            Version = version,
            ContentVersion = row.GetInt32("ContentVersion") ?? throw new InvalidDataException("The row has no ContentVersion."),
            ContentAt = row.RequiredMoment("ContentChanged"),
            Proposed = row.Moment("Proposed"),
            Approval = row.GetString("ApprovedBy") is { } approver
                ? new PlanApproval(new PersonId(approver), row.RequiredMoment("Approved"))
                : null,
            Settled = row.GetString("SettledBy") is { } settler
                ? new DatesSettled(new PersonId(settler), row.RequiredMoment("Settled"), row.GetInt32("MovedMonths") ?? 0)
                : null,
        };
    }

    private static string Column(int at) => $"Benefit{at:D2}";
}
