using System.Text;
using Azure;
using GevinstBot.EmbeddedTables.Filters;
using GevinstBot.EmbeddedTables.Protocol;
using GevinstBot.EmbeddedTables.Sqlite;

namespace GevinstBot.EmbeddedTables;

/// <summary>The service's answers, given from the file.</summary>
internal sealed class TableService(TableFile file, TimeProvider timeProvider)
{
    private const string Metadata = "{\"odata.metadata\":\"https://embedded.invalid/$metadata#";

    public Response Answer(TableRequest request)
    {
        try
        {
            return Answered(request);
        }
        catch (RefusedException refused)
        {
            return TableResponse.Of(refused.Failure);
        }
    }

    private TableResponse Answered(TableRequest request) => request switch
    {
        { IsUnderstood: false } => TableResponse.Of(TableFailure.InvalidInput("The address can't be read.")),
        { Name: "" } => TableResponse.Of(TableFailure.NotImplemented),
        _ when request.Option("comp") is not null => TableResponse.Of(TableFailure.NotImplemented),
        { Method: "GET", Name: "Tables", NamedTable: null } => Tables(request),
        { Method: "POST", Name: "Tables" } => Create(request),
        { Method: "DELETE", Name: "Tables", NamedTable: { } table } => Delete(table),
        { Method: "POST", Name: "$batch" } => Submit(request),
        { Method: "GET", RowKey: { } row } => Find(request, request.PartitionKey!, row),
        { Method: "GET" } => Query(request),
        { Method: "POST", RowKey: null } or { Method: "PUT" or "PATCH" or "MERGE" or "DELETE", RowKey: not null } => Write(request),
        _ => TableResponse.Of(new TableFailure(405, "UnsupportedHttpVerb", "The resource doesn't support the specified HTTP verb.")),
    };

    private TableResponse Tables(TableRequest request)
    {
        var query = TableQuery.Of(request);
        var found = file.Read(session => TableRows.TableNames(session, query.From("NextTableName") ?? ""))
            .Where(name => query.Filter.Passes(property => property == "TableName" ? name : null))
            .Take(query.Top + 1)
            .ToList();
        var json = new StringBuilder(Metadata).Append("Tables\",\"value\":[")
            .AppendJoin(',', found.Take(query.Top).Select(name => $"{{\"TableName\":\"{name}\"}}")).Append("]}");
        return Ok(json, found.Count <= query.Top ? [] : [("x-ms-continuation-NextTableName", TableQuery.Word(found[^1]))]);
    }

    private TableResponse Create(TableRequest request)
    {
        var name = RowJson.Read(request.Body).GetValueOrDefault("TableName") as string ?? "";
        RowRules.CheckTableName(name);
        if (!file.Write(session => (Answer: TableRows.CreateTable(session, name), Commit: true)))
            return TableResponse.Of(TableFailure.TableAlreadyExists);
        if (request.WantsNoContent) return new TableResponse(204, [], ("preference-applied", "return-no-content"));
        var content = Encoding.UTF8.GetBytes($"{Metadata}Tables/@Element\",\"TableName\":\"{name}\"}}");
        return new TableResponse(201, content, ("preference-applied", "return-content"), ("Content-Type", TableResponse.Json));
    }

    private TableResponse Delete(string table) => file.Write(session => (Answer: TableRows.DeleteTable(session, table), Commit: true))
        ? new TableResponse(204, [])
        : TableResponse.Of(TableFailure.ResourceNotFound);

    private TableResponse Find(TableRequest request, string partitionKey, string rowKey)
    {
        RowRules.CheckKey(RowJson.PartitionKey, partitionKey);
        RowRules.CheckKey(RowJson.RowKey, rowKey);
        return file.Read(session =>
        {
            if (TableRows.Of(session, request.Name) is not { } rows) return TableResponse.Of(TableFailure.TableNotFound);
            if (rows.Find(partitionKey, rowKey) is not { } row) return TableResponse.Of(TableFailure.ResourceNotFound);
            var json = new StringBuilder(Metadata).Append(request.Name).Append("/@Element\",").AppendRow(row, TableQuery.Of(request).Select).Append('}');
            return Ok(json, [("ETag", row.Tag)]);
        });
    }

    private TableResponse Query(TableRequest request)
    {
        var query = TableQuery.Of(request);
        return file.Read(session =>
        {
            if (TableRows.Of(session, request.Name) is not { } rows) return TableResponse.Of(TableFailure.TableNotFound);
            var from = query.From("NextPartitionKey") is { } partition ? (partition, query.From("NextRowKey") ?? "") : ((string, string)?)null;
            var (json, count, next) = (new StringBuilder(Metadata).Append(request.Name).Append("\",\"value\":["), 0, (StoredRow?)null);
            foreach (var row in rows.Find(query.Filter, from).Where(query.Passes))
            {
                if (count == query.Top)
                {
                    next = row;
                    break;
                }

                json.Append(count++ == 0 ? "{" : ",{").AppendRow(row, query.Select).Append('}');
            }

            return Ok(json.Append("]}"), next is null ? [] : [
                ("x-ms-continuation-NextPartitionKey", TableQuery.Word(next.PartitionKey)),
                ("x-ms-continuation-NextRowKey", TableQuery.Word(next.RowKey))]);
        });
    }

    private TableResponse Write(TableRequest request)
    {
        var write = RowWrite.Of(request);
        var written = file.Write(session =>
        {
            if (TableRows.Of(session, request.Name) is not { } rows) return (new RowWritten(TableFailure.TableNotFound, null), false);
            var answer = write.Apply(rows, timeProvider.GetUtcNow());
            return (answer, answer.Failure is null);
        });
        if (written.Failure is { } failure) return TableResponse.Of(failure);
        (string, string)[] done = request.WantsNoContent ? [("preference-applied", "return-no-content")] : [];
        return new TableResponse(204, [], written.Tag is { } tag ? [("ETag", tag), .. done] : done);
    }

    private TableResponse Submit(TableRequest batch)
    {
        var requests = Transaction.Read(batch);
        return file.Write(session =>
        {
            try
            {
                return (Transaction.Answer(Apply(TableRows.Of(session, requests[0].Name), Transaction.Writes(requests))), true);
            }
            catch (RefusedException refused)
            {
                return (Transaction.Answer(refused.Failure), false);
            }
        });
    }

    private List<string?> Apply(TableRows? rows, IEnumerable<RowWrite> writes)
    {
        if (rows is null) throw Transaction.AtFault(0, TableFailure.TableNotFound);
        var now = timeProvider.GetUtcNow();
        return [.. writes.Select(write => write.Apply(rows, now)).Select((written, index) =>
            written.Failure is { } failure ? throw Transaction.AtFault(index, failure) : written.Tag)];
    }

    private static TableResponse Ok(StringBuilder json, (string, string)[] headers) =>
        new(200, Encoding.UTF8.GetBytes(json.ToString()), [.. headers, ("Content-Type", TableResponse.Json)]);
}
