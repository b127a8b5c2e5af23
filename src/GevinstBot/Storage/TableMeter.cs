using System.Diagnostics.Metrics;
using Azure.Core;
using Azure.Core.Pipeline;

namespace GevinstBot.Storage;

/// <summary>
/// Counts the calls to the tables, each try for itself, as the service bills them (<c>gevinstbot.table.calls</c>), and the rows that came
/// back or were sent (<c>gevinstbot.table.rows</c>), by table and method: instruments of the meter <c>GevinstBot</c>.
/// </summary>
public sealed class TableMeter(IMeterFactory meters) : HttpPipelineSynchronousPolicy
{
    public const string MeterName = "GevinstBot";

    public const string CallsName = "gevinstbot.table.calls";

    public const string RowsName = "gevinstbot.table.rows";

    private const int Ok = 200;

    private readonly Counter<long> _calls = meters.Create(MeterName).CreateCounter<long>(CallsName, "{call}", "Calls to the tables.");

    private readonly Counter<long> _rows =
        meters.Create(MeterName).CreateCounter<long>(RowsName, "{row}", "Rows that came from the tables or were sent to them.");

    private bool IsRead => _calls.Enabled || _rows.Enabled;

    public override void OnSendingRequest(HttpMessage message)
    {
        if (!IsRead)
            return;
        var sent = TableTraffic.Sent(message.Request);
        Add(_calls, 1, sent.Table, message);
        Add(_rows, sent.Rows, sent.Table, message);
    }

    public override void OnReceivedResponse(HttpMessage message)
    {
        if (_rows.Enabled && message.Request.Method == RequestMethod.Get && message.Response.Status == Ok)
            Add(_rows, TableTraffic.Rows(message.Response), TableTraffic.Table(message.Request), message);
    }

    private static void Add(Counter<long> counter, int count, string table, HttpMessage message)
    {
        if (count > 0)
            counter.Add(count, new("table", table), new("method", message.Request.Method.Method));
    }
}
