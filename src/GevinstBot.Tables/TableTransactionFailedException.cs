using System.Globalization;
using Azure;

namespace GevinstBot.Tables;

/// <summary>Nothing of the transaction was written; <see cref="FailedTransactionActionIndex"/> says whose fault it was, where the store told.</summary>
public class TableTransactionFailedException : RequestFailedException
{
    public TableTransactionFailedException(RequestFailedException requestFailedException)
        : base(
            requestFailedException.Status,
            requestFailedException.Message,
            requestFailedException.ErrorCode,
            requestFailedException)
        => FailedTransactionActionIndex = IndexIn(requestFailedException.Message);

    internal TableTransactionFailedException(RequestFailedException cause, int index)
        : this(cause) => FailedTransactionActionIndex = index;

    /// <summary>Zero-based place of the failing action in what was submitted.</summary>
    public int? FailedTransactionActionIndex { get; }

    /// <summary>The service begins its message with the index: "1:The specified entity already exists."</summary>
    /// <remarks>https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions</remarks>
    private static int? IndexIn(string message)
    {
        var colon = message.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && int.TryParse(message.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? index
            : null;
    }
}
