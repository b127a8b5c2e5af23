using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Tests.Delivery;

/// <summary>
/// A made-up fortnight of the engine, drawn from one seed: one or two instances with clocks up to ten minutes off, one ledger, a Teams
/// that throttles, loses answers and refuses, people who answer. An instance can die or sleep between any two of its steps.
/// </summary>
internal sealed class LedgerWorld
{
    public static readonly Instant Monday = Instant.FromUtc(2026, 11, 2, 7, 30);
    public static readonly SendingHours Hours = new(QuietHours.Default, new WorkingCalendar([]), DateTimeZoneProviders.Tzdb[OsloTime.ZoneId]);

    private static readonly IReadOnlySet<PersonId> Leads = new HashSet<PersonId>();

    private readonly Random _chance;
    private readonly List<Answered> _answers = [];
    private bool _isCalm;

    public LedgerWorld(int seed)
    {
        _chance = new Random(seed);
        People = [.. Enumerable.Range(1, 3).Select(number => new PersonId($"person-{number}"))];
        Rounds = [Asked("asked", 0, 5), Asked("also-asked", _chance.Next(0, 2), 8), Told("told", _chance.Next(0, 3))];
        Nodes = [.. Enumerable.Range(0, 1 + _chance.Next(2)).Select(number => new LedgerNode(this, $"node{number}", Duration.FromMinutes(_chance.Next(-10, 11))))];
    }

    public IReadOnlyList<PersonId> People { get; }

    public IReadOnlyList<Round> Rounds { get; }

    public IReadOnlyList<LedgerNode> Nodes { get; }

    public Instant Now { get; private set; } = Monday - Duration.FromMinutes(20);

    public Dictionary<(Prompt, Occasion), (DeliveryRecord Record, int Version)> Rows { get; } = [];

    /// <summary>What people have got in their chats.</summary>
    public List<(Prompt Prompt, Occasion Occasion, Instant At)> Arrived { get; } = [];

    /// <summary>Three days of chance, and then calm until everything is closed.</summary>
    public void Play()
    {
        for (var step = 0; step < 250 && Now < Monday + Duration.FromDays(3); step++)
            Happen();
        _isCalm = true;
        while (Now < Monday + Duration.FromDays(13))
        {
            Now += Duration.FromMinutes(160);
            // The only one left, and what it does it does at once.
            while (Nodes[0].Step())
            {
            }
        }
    }

    public bool IsAnswered(string subject, RoundId round) => _answers.Any(answer => answer.Subject == $"{round} {subject}");

    public SendingPlan Plan(Instant now, IReadOnlyList<DeliveryRecord> ledger)
    {
        List<RoundState> states = [.. Rounds.Select(round => new RoundState(
            round,
            round.Opens > now ? [] : [.. ledger.Where(record => record.Prompt.Round == round.Id)],
            [.. _answers.Where(answer => answer.Subject.StartsWith($"{round.Id} ", StringComparison.Ordinal)).Select(answer => answer with { Subject = answer.Subject[(round.Id.ToString().Length + 1)..] })]))];
        return MessageBudget.Plan(now, states.SelectMany(state => DuePrompts.At(now, state.Round, state.Ledger, state.Answered)), states, Leads, Hours);
    }

    /// <summary>Writes a row if nobody has since it was read, as the store does.</summary>
    public int? Write(DeliveryRecord record, int? before)
    {
        var key = (record.Prompt, record.Occasion);
        if (Rows.TryGetValue(key, out var row) ? row.Version != before : before is not null)
            return null;
        Rows[key] = (record, (before ?? 0) + 1);
        return Rows[key].Version;
    }

    /// <summary>Records an outcome as the ledger does: what is known beats what another made of the silence.</summary>
    public void Record(DeliveryRecord outcome, int version)
    {
        var key = (outcome.Prompt, outcome.Occasion);
        while (Write(outcome, version) is null && LedgerSteps.Beats(outcome, Rows[key].Record))
            version = Rows[key].Version;
    }

    /// <summary>Teams: takes the message or not, and says so or not.</summary>
    public SendOutcome Post(DueSend due)
    {
        var (arrives, outcome) = (_isCalm ? 9 : _chance.Next(10)) switch
        {
            0 => (false, SendOutcome.Throttled),
            1 => (true, SendOutcome.Ambiguous),
            2 => (false, SendOutcome.Ambiguous),
            3 when _chance.Next(4) == 0 => (false, SendOutcome.RecipientGone),
            _ => (true, SendOutcome.Delivered),
        };
        if (arrives)
            Arrived.Add((due.Prompt, due.Occasion, Now));
        return outcome;
    }

    private static Instant Day(int day) => Monday + Duration.FromDays(day);

    private void Happen()
    {
        switch (_chance.Next(12))
        {
            case 0:
                Now += Duration.FromSeconds(_chance.Next(1, 200));
                break;
            case 1:
                Now += Duration.FromHours(_chance.Next(1, 12));
                break;
            case 2:
                Nodes[_chance.Next(Nodes.Count)].Die();
                break;
            case 3 when _chance.Next(3) == 0:
                var round = Rounds[_chance.Next(2)];
                if (round.Opens <= Now)
                    _answers.Add(new Answered($"{round.Id} {_chance.Next(2)}", People[0], Now));
                break;
            default:
                Nodes[_chance.Next(Nodes.Count)].Step();
                break;
        }
    }

    /// <summary>Two subjects; one has two people.</summary>
    private AddresseeList Everyone() => [new("0", People[0]), new("1", People[1]), new("1", People[2], IsReminded: _chance.Next(2) == 0)];

    private Round Asked(string kind, int opens, int closes) =>
        new(new RoundId(new RoundKind(kind), "2026-11"), Day(opens), Day(closes), Everyone()) { Reminders = [Day(opens + 2)] };

    private Round Told(string kind, int opens) =>
        new(new RoundId(new RoundKind(kind), "2026-11"), Day(opens), Day(11), Everyone()) { ExpectsAnswer = false };
}
