using Azure.Data.Tables;
using GevinstBot.Domain.Audit;
using GevinstBot.Storage;

namespace GevinstBot.Audit;

/// <summary>How an entry of the log lies in a row, and where the log begins and ends.</summary>
public static class AuditColumns
{
    public static void Write(TableEntity row, AuditEntry entry)
    {
        row["Number"] = entry.Number;
        row["At"] = entry.At.ToDateTimeOffset();
        row["By"] = entry.By;
        row["Act"] = entry.Act.Value;
        row["About"] = entry.About;
        row["Whose"] = entry.Whose;
        row["Outcome"] = entry.Outcome.ToString();
        row["Before"] = entry.Before;
        row["Hash"] = entry.Hash;
    }

    public static AuditEntry ReadEntry(TableEntity row) => new(
        row.GetInt64("Number")!.Value, row.RequiredMoment("At"), row.Text("By"), new AuditAct(row.Text("Act")), row.Text("About"),
        row.Text("Whose"), Enum.Parse<AuditOutcome>(row.Text("Outcome")), row.Text("Before"), row.Text("Hash"));

    public static void Write(TableEntity row, AuditEnds ends)
    {
        row["StartNumber"] = ends.Start.Number;
        row["StartHash"] = ends.Start.Hash;
        row["LastNumber"] = ends.Last.Number;
        row["LastHash"] = ends.Last.Hash;
    }

    public static AuditEnds ReadEnds(TableEntity row) => new(
        new AuditPoint(row.GetInt64("StartNumber")!.Value, row.Text("StartHash")),
        new AuditPoint(row.GetInt64("LastNumber")!.Value, row.Text("LastHash")));
}
