using Azure.Data.Tables;

namespace GevinstBot.Storage.Backup;

/// <summary>Puts a backup's rows into the store, as they were but for the time that the service gives a row when it is written.</summary>
public sealed class Restoring(TableServiceClient tables, IEnumerable<TableName> known)
{
    /// <summary>A transaction takes a hundred rows of one partition and 4 MiB; half of that in characters is always less.</summary>
    private const int MostRows = 100;
    private const int MostCharacters = 1_000_000;

    private readonly HashSet<string> _known = [.. known.Where(table => table.IsBackedUp).Select(table => table.Value)];

    /// <summary>What is in no backup for secrecy's sake isn't left either, where what it belongs to is replaced.</summary>
    private readonly IReadOnlyList<string> _data = [.. known.Where(table => !table.IsSign).Select(table => table.Value)];

    /// <summary>The tables that have rows.</summary>
    public async Task<IReadOnlyList<string>> FilledAsync(CancellationToken ct)
    {
        var filled = new List<string>();
        foreach (var name in _data)
        {
            await foreach (var _ in tables.GetTableClient(name).QueryAsync<TableEntity>(maxPerPage: 1, cancellationToken: ct))
            {
                filled.Add(name);
                break;
            }
        }
        return filled;
    }

    /// <summary>Reads a backup to its end before anything is written.</summary>
    /// <exception cref="InvalidDataException">It isn't whole, or has a table that this program doesn't know.</exception>
    public async Task<int> CheckAsync(Stream backup, CancellationToken ct)
    {
        var rows = 0;
        await foreach (var row in BackupReading.RowsAsync(backup, ct))
        {
            if (!_known.Contains(row.Table))
                throw new InvalidDataException($"This version of the program doesn't know the table {row.Table}.");
            rows++;
        }
        return rows;
    }

    /// <summary>Takes every row out of the store.</summary>
    public async Task ClearAsync(CancellationToken ct)
    {
        foreach (var name in _data)
        {
            var table = tables.GetTableClient(name);
            var write = new Batch(table);
            string[] keys = [nameof(TableEntity.PartitionKey), nameof(TableEntity.RowKey)];
            await foreach (var row in table.QueryAsync<TableEntity>(select: keys, cancellationToken: ct))
                await write.AddAsync(new TableTransactionAction(TableTransactionActionType.Delete, row), characters: 0, ct);
            await write.FlushAsync(ct);
        }
    }

    public async Task WriteAsync(Stream backup, CancellationToken ct)
    {
        Batch? write = null;
        await foreach (var (table, row) in BackupReading.RowsAsync(backup, ct))
        {
            if (write?.Table.Name != table)
            {
                await (write?.FlushAsync(ct) ?? Task.CompletedTask);
                write = new Batch(tables.GetTableClient(table));
            }
            await write.AddAsync(new TableTransactionAction(TableTransactionActionType.UpsertReplace, row), Size(row), ct);
        }
        await (write?.FlushAsync(ct) ?? Task.CompletedTask);
    }

    private static int Size(TableEntity row) => row.Sum(column => column.Value switch
    {
        string text => text.Length,
        byte[] bytes => bytes.Length,
        _ => 20,
    });

    /// <summary>Rows of one partition, gathered until a transaction is full.</summary>
    private sealed class Batch(TableClient table)
    {
        private readonly List<TableTransactionAction> _actions = [];
        private readonly HashSet<string> _rows = [];
        private int _characters;

        public TableClient Table => table;

        public async Task AddAsync(TableTransactionAction action, int characters, CancellationToken ct)
        {
            var isFull = _actions.Count == MostRows || _characters + characters > MostCharacters;
            // A row stands once in a transaction; a later line for it is a later transaction.
            if (_actions.Count > 0
                && (isFull || _actions[0].Entity.PartitionKey != action.Entity.PartitionKey || _rows.Contains(action.Entity.RowKey)))
                await FlushAsync(ct);
            _actions.Add(action);
            _rows.Add(action.Entity.RowKey);
            _characters += characters;
        }

        public async Task FlushAsync(CancellationToken ct)
        {
            if (_actions.Count > 0)
                await table.SubmitTransactionAsync(_actions, ct);
            _actions.Clear();
            _rows.Clear();
            _characters = 0;
        }
    }
}
