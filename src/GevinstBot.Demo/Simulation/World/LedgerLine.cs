using System.Text.Json;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Demo.Simulation.World;

/// <summary>A row of the ledger as it went over the wire.</summary>
public sealed record LedgerLine(string Key, RoundId Round, string Subject, PersonId Person, Occasion Occasion, DeliveryState State)
{
    public Instant? SentAt { get; init; }

    public bool IsSamePrompt(LedgerLine other) => (Round, Subject, Person) == (other.Round, other.Subject, other.Person);

    public static LedgerLine Read(JsonElement row)
    {
        var partition = Text(row, "PartitionKey")!;
        return new LedgerLine(
            $"{partition}/{Text(row, "RowKey")}", RoundId.Parse(partition)!.Value,
            Text(row, "Subject")!, new PersonId(Text(row, "Person")!),
            Enum.Parse<Occasion>(Text(row, "Occasion")!), Enum.Parse<DeliveryState>(Text(row, "State")!))
        {
            SentAt = Text(row, "SentAt") is { } sent ? OffsetDateTimePattern.ExtendedIso.Parse(sent).Value.ToInstant() : null,
        };
    }

    private static string? Text(JsonElement row, string name) => row.TryGetProperty(name, out var value) ? value.GetString() : null;
}

/// <summary>A message of the bot's own in somebody's chat, with the row that was claimed for it.</summary>
public sealed record Arrival(LedgerLine Row, Instant At)
{
    private (WorldInstance Instance, int Mishaps)? _heard;

    /// <summary>An instance has heard that it arrived, lives, and nothing has kept it from saying so in the ledger.</summary>
    public bool IsKnown => _heard is { } heard && !heard.Instance.Clock.HasStopped && heard.Instance.Mishaps == heard.Mishaps;

    /// <summary>The bot didn't know whether one before it had arrived, and this one stands for both.</summary>
    public bool IsCover { get; set; }

    public void HeardBy(WorldInstance instance) => _heard = (instance, instance.Mishaps);

    /// <summary>When, to whom, and which; no text, so that other words make no other line.</summary>
    public string ToText(DateTimeZone zone) =>
        $"{Minute.Format(At.InZone(zone).LocalDateTime)} {Row.Person} {Row.Round} {Row.Subject} {Row.Occasion}";

    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");
}
