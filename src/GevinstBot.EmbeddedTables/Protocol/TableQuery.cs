using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using GevinstBot.EmbeddedTables.Filters;
using GevinstBot.EmbeddedTables.Sqlite;

namespace GevinstBot.EmbeddedTables.Protocol;

/// <summary>Which rows, which of their properties, how many at a time, and where to go on from.</summary>
internal sealed class TableQuery
{
    /// <summary>The service never gives more in one answer.</summary>
    private const int LargestPage = 1000;

    /// <summary>An empty word would be a header without a value, which some drop.</summary>
    private const string WordBegins = "1!";

    private readonly TableRequest _request;

    private TableQuery(TableRequest request)
    {
        _request = request;
        Filter = FilterParser.Parse(request.Option("$filter"));
        Select = request.Option("$select") is { Length: > 0 } select ? select.Split(',') : null;
        Top = request.Option("$top") is not { } top ? LargestPage
            : int.TryParse(top, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size > 0 ? Math.Min(size, LargestPage)
            : throw new RefusedException(TableFailure.InvalidInput("One of the request inputs is not valid."));
    }

    public FilterNode? Filter { get; }

    public string[]? Select { get; }

    public int Top { get; }

    /// <exception cref="RefusedException">The filter or the size can't be read.</exception>
    public static TableQuery Of(TableRequest request) => new(request);

    /// <summary>A key as a continuation: opaque to the client, and the same with any client on the way.</summary>
    public static string Word(string key) => WordBegins + Base64Url.EncodeToString(Encoding.UTF8.GetBytes(key));

    /// <summary>The key in a continuation; null where the page is the first.</summary>
    public string? From(string option)
    {
        if (_request.Option(option) is not { Length: > 0 } word) return null;
        return word.StartsWith(WordBegins, StringComparison.Ordinal) && Base64Url.IsValid(word.AsSpan(WordBegins.Length))
            ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(word.AsSpan(WordBegins.Length)))
            : throw new RefusedException(TableFailure.InvalidInput("The continuation is not one this store gave."));
    }

    /// <summary>Properties are read only if the filter asks for one.</summary>
    public bool Passes(StoredRow row)
    {
        JsonDocument? properties = null;
        try
        {
            return Filter.Passes(name => name switch
            {
                RowJson.PartitionKey => row.PartitionKey,
                RowJson.RowKey => row.RowKey,
                RowJson.Timestamp => row.Timestamp,
                _ => RowJson.Property((properties ??= JsonDocument.Parse(row.Properties)).RootElement, name),
            });
        }
        finally
        {
            properties?.Dispose();
        }
    }
}
