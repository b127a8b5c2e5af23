using System.Collections.Concurrent;
using GevinstBot.Audit;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Chat;

/// <summary>
/// Presses that were refused, for the log: who, which button, and the round where it was sent to them. Whoever the bot doesn't know leaves
/// nothing in the store, what Teams asks for by itself nobody did, and the same press again within the hour is told to the program's own
/// log alone: nobody fills the log by holding a finger on a button.
/// </summary>
public sealed class PressRefusals(AuditLog audit, CurrentNetwork network, ILogger<PressRefusals> log)
{
    private static readonly AuditAct Act = new("press");

    private static readonly Duration Again = Duration.FromHours(1);

    // People of the network, and buttons and rounds of ours: it stays small.
    private readonly ConcurrentDictionary<(PersonId By, string About), Instant> _noted = new();

    /// <param name="press">The press.</param>
    /// <param name="handler">What its verb does; null when nobody knows the verb.</param>
    /// <param name="sent">What the ledger says was sent to them; null when the key leads to nothing of theirs.</param>
    /// <param name="reason">Why, for whoever runs the program.</param>
    /// <param name="now">When it came.</param>
    /// <param name="ct">Stops it.</param>
    public async Task NoteAsync(Press press, SubmitHandler? handler, Prompt? sent, string reason, Instant now, CancellationToken ct)
    {
        log.SubmitRefused(press.By.Value.Length == 36 ? press.By.Value : "unknown", sent?.Round.ToString() ?? "unreadable", reason);
        if (press.IsAutomatic || (sent is null && network.Roster.Find(press.By) is null))
            return;
        // Of the key only what the ledger holds as well is ours: all else somebody may have written.
        var about = sent?.Round.ToString() ?? handler?.Verb ?? "";
        if (_noted.TryGetValue((press.By, about), out var last) && now - last < Again)
            return;
        var organization = sent is null ? null : network.Roster.Find(new OrganizationId(sent.Subject));
        await audit.WriteAsync(
            new AuditedAct(Act, press.By, now) { About = about, Whose = organization?.Id.Value ?? "", Outcome = AuditOutcome.Refused }, ct);
        _noted[(press.By, about)] = now;
    }
}
