using GevinstBot.Domain.Delivery;
using GevinstBot.Rounds;

namespace GevinstBot.Tests.Sending;

/// <summary>A message with a card that arrived: whose, and which prompt its buttons answer; without buttons it only tells.</summary>
public sealed record Arrival(string Person, string ActivityId, Prompt? Prompt, bool IsReminder);

/// <summary>What must hold after a month with kills, each broken promise in a line.</summary>
public sealed class CrashChecks(
    IReadOnlyList<DeliveryRecord> ledger, IReadOnlyList<Arrival> arrivals, IReadOnlyList<StoredAnswer> stored, CrashReport report,
    Func<string, string> idOf)
{
    private readonly HashSet<string> _arrived = [.. arrivals.Select(arrival => arrival.ActivityId)];

    /// <summary>Messages that the ledger doesn't say were sent: only one whose answer was cut off may be.</summary>
    private readonly List<Arrival> _unknown =
        [.. arrivals.ExceptBy(ledger.Select(record => record.ActivityId).OfType<string>(), arrival => arrival.ActivityId)];

    public static async Task<CrashChecks> ReadAsync(CrashHarness crash, CrashReport report)
    {
        var arrivals = new List<Arrival>();
        foreach (var person in crash.App.Everyone)
        {
            var cards = (await crash.App.MessagesAsync(person, asSent: true)).Where(message => message is { FromBot: true, Cards.Count: > 0 });
            arrivals.AddRange(cards.Select(card => Read(crash.App.ObjectIdOf(person), card)));
        }
        return new CrashChecks(await crash.LedgerAsync(), arrivals, await StoredAnswer.AllAsync(crash.Store), report, crash.App.ObjectIdOf);
    }

    /// <param name="undisturbed">The ledger of the same month without kills.</param>
    /// <param name="acknowledged">The answers whose receipt came.</param>
    public IReadOnlyList<string> Broken(IReadOnlyList<DeliveryRecord> undisturbed, IReadOnlyList<CrashAnswer> acknowledged)
    {
        Count();
        return [.. Unsettled(), .. Twice(), .. Missed(undisturbed), .. Lost(acknowledged)];
    }

    private void Count()
    {
        report.Messages += arrivals.Count;
        report.Ambiguous += ledger.Count(record => record.State == DeliveryState.Ambiguous);
        report.ArrivedUnknown += _unknown.Count;
        report.Covered += ledger.Count(record => record is { Occasion: Occasion.First, State: DeliveryState.Ambiguous }
            && _unknown.All(arrival => arrival.Prompt != record.Prompt) && SentOf(record.Prompt).Any());
    }

    private IEnumerable<string> Unsettled() => ledger.Where(record => record.State == DeliveryState.Sending)
        .Select(record => $"{Name(record)} is neither sent nor ambiguous.");

    private IEnumerable<string> Twice()
    {
        foreach (var same in ledger.Where(record => record.ActivityId is not null).GroupBy(record => record.ActivityId).Where(same => same.Count() > 1))
            yield return $"One message stands for {string.Join(" and ", same.Select(Name))}.";
        foreach (var record in ledger.Where(record => record.State == DeliveryState.Sent && !_arrived.Contains(record.ActivityId!)))
            yield return $"{Name(record)} is called sent and never arrived.";
        var ambiguous = ledger.Where(record => record.State == DeliveryState.Ambiguous).ToList();
        foreach (var same in _unknown.GroupBy(arrival => (arrival.Person, arrival.Prompt, arrival.IsReminder)))
        {
            var room = ambiguous.Count(record => Fits(record, same.Key.Person, same.Key.Prompt, same.Key.IsReminder));
            if (same.Count() > room)
                yield return $"{same.Count()} messages of {same.Key} arrived that the ledger can explain {room} of.";
        }
    }

    private IEnumerable<string> Missed(IReadOnlyList<DeliveryRecord> undisturbed)
    {
        var first = ledger.Where(record => record is { Occasion: Occasion.First, HasLeft: true }).Select(record => record.Prompt).ToHashSet();
        foreach (var record in undisturbed.Where(record => record is { Occasion: Occasion.First, HasLeft: true } && !first.Contains(record.Prompt)))
            yield return $"{Name(record)} was never sent.";
        foreach (var prompt in first.Where(prompt => !SentOf(prompt).Any() && !_unknown.Any(arrival => arrival.Prompt == prompt) && !IsAnswered(prompt)))
        {
            // What was to cover it was cut off too: it is not repeated without end, and the lead sees it in the status.
            if (ledger.Any(record => record.Prompt == prompt && record is { Occasion: not Occasion.First, State: DeliveryState.Ambiguous }))
                report.CutOffTwice++;
            // A message without buttons can only be counted by person.
            else if (!_unknown.Any(arrival => arrival.Prompt is null && arrival.Person == prompt.Person.Value))
                yield return $"{prompt} never arrived, and nothing covered it.";
        }
    }

    private IEnumerable<string> Lost(IReadOnlyList<CrashAnswer> acknowledged)
    {
        foreach (var answer in acknowledged)
        {
            var found = stored.Where(row => row.Verb == answer.Verb && answer.IsIn(row, idOf(answer.Person))).ToList();
            // The draft of an agenda is the program's own first version.
            var versions = answer.Verb == "agenda-draft.answer" ? 2 : 1;
            if (found is not [{ } row])
                yield return $"{answer} was acknowledged and is stored {found.Count} times.";
            else if (row.Versions != versions)
                yield return $"{answer} has {row.Versions} versions instead of {versions}.";
        }
    }

    private IEnumerable<DeliveryRecord> SentOf(Prompt prompt) =>
        ledger.Where(record => record.Prompt == prompt && record.State == DeliveryState.Sent && _arrived.Contains(record.ActivityId!));

    private bool IsAnswered(Prompt prompt) => stored.Any(row =>
        CrashScript.KindOf(row.Verb) == prompt.Round.Kind && (row.Row == prompt.Subject || row.Partition == prompt.Subject));

    private static bool Fits(DeliveryRecord record, string person, Prompt? prompt, bool isReminder) => prompt is null
        ? record.Prompt.Person.Value == person
        : record.Prompt == prompt && isReminder == record.Occasion is Occasion.FirstReminder or Occasion.SecondReminder;

    private static string Name(DeliveryRecord record) => $"{record.Prompt.Round} {record.Prompt.Subject} {record.Prompt.Person} {record.Occasion}";

    private static Arrival Read(string person, ChatMessage card) => new(
        person, card.ActivityId, CardReading.KeyOf(card.Card) is { } key ? DeliveryKey.Parse(key)!.Prompt : null,
        card.Words.Contains("Påminnelse", StringComparison.Ordinal));
}
