using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Demo.Simulation;

/// <summary>What people do at which moment: they read what comes, make up their minds, and act when the time has come.</summary>
public sealed class SimulatedLife(SimulatedTeams teams, SimulatedPeople people, SimulatedAnswers answers, SimulationWitness witness)
{
    private readonly PriorityQueue<Func<Instant, CancellationToken, Task>, (Instant At, int Number)> _deeds = new();
    private readonly Dictionary<PersonId, int> _read = [];
    private readonly Dictionary<PersonId, string> _next = [];
    private readonly HashSet<PersonId> _away = [];
    private int _number;

    public Instant? NextDeed => _deeds.TryPeek(out _, out var when) ? when.At : null;

    public void Plan(Instant at, Func<Instant, CancellationToken, Task> deed) => _deeds.Enqueue(deed, (at, _number++));

    /// <summary>Away from <see cref="Absence.Leaves"/> to <see cref="Absence.Returns"/>, with the bot uninstalled.</summary>
    public void Plan(Absence absence)
    {
        Plan(absence.Leaves, async (_, ct) =>
        {
            _away.Add(absence.Person);
            witness.Tried(Trial.Left);
            await teams.UninstallAsync(absence.Person, ct);
        });
        Plan(absence.Returns, async (_, ct) =>
        {
            _away.Remove(absence.Person);
            witness.Tried(Trial.Returned);
            await teams.InstallAsync(absence.Person, ct);
            await LookAsync(isReply: true, ct);
        });
    }

    /// <summary>The person types a command; what comes back is a reply, and its card is answered like any other.</summary>
    public async Task SayAsync(PersonId person, string text, CancellationToken ct)
    {
        await teams.SayAsync(person, text, ct);
        await LookAsync(isReply: true, ct);
    }

    /// <summary>Everybody with news reads it.</summary>
    public async Task LookAsync(bool isReply, CancellationToken ct)
    {
        foreach (var (person, count) in await teams.CountAsync(ct))
        {
            if (count == _read.GetValueOrDefault(person))
                continue;
            _read[person] = count;
            foreach (var line in await teams.ChatAsync(person, _next.GetValueOrDefault(person, "0"), ct))
            {
                _next[person] = $"{line.ActivityId}~";
                if (line.IsFromBot)
                    Read(person, line, isReply);
            }
        }
    }

    /// <returns>False when nobody had anything to do.</returns>
    public async Task<bool> ActAsync(Instant now, CancellationToken ct)
    {
        var acted = false;
        while (NextDeed <= now)
        {
            await _deeds.Dequeue()(now, ct);
            acted = true;
        }
        return acted;
    }

    private void Read(PersonId person, ChatLine line, bool isReply)
    {
        witness.Received(new ReceivedMessage(person, line.SentAt, line.ActivityId, line.Summary, isReply));
        // Who is away has the card on the screen when they come back, and leaves it there.
        if (line.Card?.Buttons is not [{ Key: { } key, Verb: var verb }, ..]
            || people.Decide(person, key.Prompt.Round, line.SentAt) is not { } decided)
            return;
        Plan(decided.At, async (now, ct) =>
        {
            if (!_away.Contains(person) && await answers.AnswerAsync(person, line.ActivityId, verb, decided.Manner, now, ct))
                witness.Acknowledged(key, now);
        });
    }
}
