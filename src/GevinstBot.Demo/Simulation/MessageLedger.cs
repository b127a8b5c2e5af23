using GevinstBot.Domain.Delivery;

namespace GevinstBot.Demo.Simulation;

/// <summary>Which ledger row each received message belongs to: two independent accounts of the same sending, held side by side.</summary>
public sealed class MessageLedger
{
    private readonly Dictionary<string, DeliveryRecord> _rows;
    private readonly HashSet<string> _received;

    public MessageLedger(SimulationFacts facts)
    {
        _rows = facts.Ledger.Where(record => record.ActivityId is not null)
            .GroupBy(record => record.ActivityId!)
            .ToDictionary(rows => rows.Key, rows => rows.First());
        _received = [.. facts.Messages.Select(message => message.ActivityId)];
        Sent = [.. facts.Messages.Where(message => !message.IsReply || RowOf(message) is { IsReply: false, Occasion: not Occasion.Copy })];
    }

    /// <summary>What the bot sent of its own accord.</summary>
    public IReadOnlyList<ReceivedMessage> Sent { get; }

    public DeliveryRecord? RowOf(ReceivedMessage message) => _rows.GetValueOrDefault(message.ActivityId);

    /// <summary>The row's message stands in a chat. A row without an id is a card that was the reply to a command.</summary>
    public bool Arrived(DeliveryRecord record) =>
        record.ActivityId is { } id ? _received.Contains(id) : record.State == DeliveryState.Sent;
}
