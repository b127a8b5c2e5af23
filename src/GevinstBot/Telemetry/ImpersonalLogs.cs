using System.Collections.Frozen;
using GevinstBot.Domain.Delivery;
using OpenTelemetry;
using OpenTelemetry.Logs;

namespace GevinstBot.Telemetry;

/// <summary>
/// Takes from every log record what isn't known to say nothing of people. The program's own log has their ids, so that somebody who may
/// read it can find out what went wrong for whom; what leaves for elsewhere has not. Of an error the type is told, never its words: a
/// library's may hold an address or what was sent.
/// </summary>
public sealed class ImpersonalLogs : BaseProcessor<LogRecord>
{
    private const string Round = "Round";
    private const string Own = "GevinstBot";

    /// <summary>A record's words without the values, as logging names them.</summary>
    private const string Template = "{OriginalFormat}";

    private static readonly FrozenSet<string> Kept = FrozenSet.Create(
        StringComparer.Ordinal,
        Template, "Act", "Code", "Instrument", "Kind", "Most", "Number", "Occasion", "Organizations", "Outcome", "Permission", "Refused",
        "RequestId", "Status", "Sum", "Table", "Tags", "Taken", "Times");

    public override void OnEnd(LogRecord data)
    {
        var isOwn = data.CategoryName?.StartsWith(Own, StringComparison.Ordinal) is true;
        // What a library says may have been put together from anything.
        if (!isOwn)
            data.Body = data.CategoryName;
        var said = isOwn
            ? (data.Attributes ?? []).Select(Said).OfType<KeyValuePair<string, object?>>()
            : [new(Template, data.CategoryName)];
        data.Attributes = data.Exception is { } error ? [.. said, new("exception.type", error.GetType().FullName)] : [.. said];
        // The words with the values in them, which Azure Monitor asks for.
        (data.Exception, data.FormattedMessage) = (null, null);
    }

    private static KeyValuePair<string, object?>? Said(KeyValuePair<string, object?> attribute) => attribute switch
    {
        // A round's period may be somebody's own.
        (Round, string round) => new(Round, RoundId.Parse(round)?.Kind.Value),
        var (name, _) when Kept.Contains(name) => attribute,
        _ => null,
    };
}
