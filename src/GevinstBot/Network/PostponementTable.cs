using Azure.Data.Tables;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;
using NodaTime.Text;

namespace GevinstBot.Network;

/// <summary>
/// Rounds that leads have moved: one partition, one row a round with its versions. One that was undone stays, and says so.
/// </summary>
public sealed class PostponementTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "Postponements";

    private const string Partition = "postponed";

    private readonly AnswerStore<Postponement> _store = new(tables.GetTableClient(Name), unreadable, Write, Read);

    public Task<IReadOnlyList<Postponement>> AllAsync(CancellationToken ct) => _store.AllAsync(Partition, ct);

    public Task<StoreResult<Postponement>> StoreAsync(int basedOn, Postponement postponement, CancellationToken ct) => _store.StoreAsync(
        Partition, postponement.Round.ToString(), basedOn, (_, version) => postponement with { Version = version }, ct);

    private static void Write(TableEntity row, Postponement postponement)
    {
        row["OpeningDays"] = postponement.OpeningDays;
        row["Days"] = postponement.Days;
        row["Deadline"] = LocalDatePattern.Iso.Format(postponement.Deadline);
        row["Reason"] = postponement.Reason;
        row["PostponedBy"] = postponement.By.Value;
        row["Postponed"] = postponement.At.ToDateTimeOffset();
    }

    private static Postponement Read(TableEntity row, int version) => new(
        RoundId.Parse(row.RowKey) ?? RoundId.Parse(row.RowKey.Split('~')[1])!.Value,
        row.GetInt32("OpeningDays")!.Value, row.GetInt32("Days")!.Value, WrittenDay.Read(row.Text("Deadline"))!.Value, row.Text("Reason"),
        new PersonId(row.Text("PostponedBy")), row.RequiredMoment("Postponed"))
    {
        Version = version,
    };
}
