using System.Text.Json;
using Azure.Data.Tables;
using GevinstBot.Domain.ChangePlans;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;

namespace GevinstBot.ChangePlans;

/// <summary>Change plans: one partition, one row an initiative with its versions.</summary>
public sealed class ChangePlanTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "ChangePlans";

    private const string Partition = "plan";

    private readonly AnswerStore<ChangePlan> _store = new(tables.GetTableClient(Name), unreadable, Write, Read);

    /// <summary>Those that somebody has begun.</summary>
    public Task<IReadOnlyList<ChangePlan>> AllAsync(CancellationToken ct) => _store.AllAsync(Partition, ct);

    public Task<StoreResult<ChangePlan>> StoreAsync(
        InitiativeId initiative, int basedOn, Func<ChangePlan?, int, ChangePlan> next, CancellationToken ct) =>
        _store.StoreAsync(Partition, initiative.Value, basedOn, next, ct);

    /// <summary>What nothing is said of isn't written.</summary>
    private static void Write(TableEntity row, ChangePlan plan)
    {
        row["PlanParts"] = JsonSerializer.Serialize(plan.Said.Where(part => part.Value != PartSaid.Nothing).OrderBy(part => part.Key)
            .ToDictionary(part => part.Key.Key(), part => Written(part.Value)));
        row["ChangedBy"] = plan.By.Value;
        row["Changed"] = plan.At.ToDateTimeOffset();
    }

    private static ChangePlan Read(TableEntity row, int version) => new(
        new InitiativeId(row.RowKey),
        JsonSerializer.Deserialize<Dictionary<string, string>>(row.Text("PlanParts"))!
            .ToDictionary(part => ChangeParts.Keys[part.Key], part => PartOf(part.Value)),
        new PersonId(row.Text("ChangedBy")), row.RequiredMoment("Changed"))
    {
        Version = version,
    };

    /// <summary>«under-way change-lead», or without who sees to it.</summary>
    private static string Written(PartSaid said) => said.Who is { } who
        ? $"{ChangeParts.KeyOf(said.State)} {ChangeParts.KeyOf(who)}"
        : ChangeParts.KeyOf(said.State);

    private static PartSaid PartOf(string written)
    {
        var words = written.Split(' ');
        return new PartSaid(ChangeParts.States[words[0]], words.Length > 1 ? ChangeParts.Roles[words[1]] : null);
    }
}
