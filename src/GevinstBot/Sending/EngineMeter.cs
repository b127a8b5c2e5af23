using System.Diagnostics.Metrics;
using GevinstBot.Domain.Delivery;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Sending;

/// <summary>Why the engine ran.</summary>
public enum RunCause
{
    /// <summary>Nothing is known yet: the program has just started, or no run has come through.</summary>
    Start,

    /// <summary>The run before it left something over, or couldn't read all.</summary>
    Unfinished,

    /// <summary>Another instance stored something.</summary>
    Changed,

    /// <summary>The moment has come that the run before it named.</summary>
    NextMoment,

    /// <summary>Long enough has passed that something may have changed without a word.</summary>
    SafetyNet,

    /// <summary>Something was stored here that may concern every round.</summary>
    Wake,
}

/// <summary>What the engine does, as instruments of the meter <c>GevinstBot</c>: runs, messages, and how late they are.</summary>
public sealed class EngineMeter(IMeterFactory meters)
{
    public const string RunsName = "gevinstbot.runs";

    public const string MessagesName = "gevinstbot.messages";

    public const string LagName = "gevinstbot.message.lag";

    private readonly Counter<long> _runs =
        Meter(meters).CreateCounter<long>(RunsName, "{run}", "Runs of the engine that came through, by cause.");

    private readonly Counter<long> _messages =
        Meter(meters).CreateCounter<long>(MessagesName, "{message}", "Messages that were tried to be sent, by occasion and outcome.");

    private readonly Histogram<double> _lag = Meter(meters).CreateHistogram(
        LagName, "s", "From when a message was due until Teams had it.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [1, 5, 15, 60, 120, 300, 600, 1800, 3600, 14400, 86400] });

    public void Ran(RunCause cause) => _runs.Add(1, new KeyValuePair<string, object?>("cause", cause.ToString()));

    public void Sent(DueSend due, SendOutcome outcome, Instant now)
    {
        _messages.Add(1, new("occasion", due.Occasion.ToString()), new("outcome", outcome.ToString()));
        if (outcome == SendOutcome.Delivered && due.DueSince(now) is { } since)
            _lag.Record((now - since).TotalSeconds);
    }

    private static Meter Meter(IMeterFactory meters) => meters.Create(TableMeter.MeterName);
}
