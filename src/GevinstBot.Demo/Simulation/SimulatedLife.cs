using GevinstBot.Demo.Simulation.World;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Meetings;
using NodaTime;

namespace GevinstBot.Demo.Simulation;

/// <summary>What people do at which moment: they read what comes, make up their minds, and act when the time has come.</summary>
public sealed class SimulatedLife(
    SimulatedTeams teams, SimulatedPeople people, SimulatedAnswers answers, SimulationWitness witness, WorldClock clock)
{
    /// <summary>Whoever presses and gets no answer tries again, and one day has had enough.</summary>
    private const int MostTries = 4;

    private readonly HashSet<PersonId> _away = [];
    private readonly TaskCompletionSource _failed = new();

    /// <summary>Ends when something went wrong that isn't the bot's fault.</summary>
    public Task Failed => _failed.Task;

    public bool IsAway(PersonId person) => _away.Contains(person);

    /// <summary>Something that will be done at its moment, whatever else is under way then.</summary>
    public void Plan(Instant at, Func<Instant, Task> deed) => _ = DoAsync(at, deed);

    /// <summary>Away from <see cref="Absence.Leaves"/> to <see cref="Absence.Returns"/>, with the bot uninstalled.</summary>
    public void Plan(Absence absence)
    {
        Plan(absence.Leaves, async _ =>
        {
            _away.Add(absence.Person);
            witness.Tried(Trial.Left);
            await teams.UninstallAsync(absence.Person);
        });
        Plan(absence.Returns, async _ =>
        {
            _away.Remove(absence.Person);
            witness.Tried(Trial.Returned);
            await teams.InstallAsync(absence.Person);
        });
    }

    public void Read(ChatLine line)
    {
        witness.Received(new ReceivedMessage(line.Person, line.SentAt, line.ActivityId, line.Summary, line.IsReply));
        // Who is away has the card on the screen when they come back, and leaves it there.
        // Decisions that somebody asked for are what they asked for them for.
        if (ToDo(line) is not { Key: { } key }
            || (line.IsReply && key.Prompt.Round.Kind == MeetingRhythm.DecisionsKind)
            || people.Decide(line.Person, key.Prompt.Round, line.SentAt) is not { } decided)
            return;
        Plan(decided.At, now => AnswerAsync(line, decided.Manner, now, tries: 1));
    }

    /// <param name="line">The card.</param>
    /// <param name="manner">How it is taken.</param>
    /// <param name="now">The moment.</param>
    /// <param name="tries">How often, this one included.</param>
    private async Task AnswerAsync(ChatLine line, Manner manner, Instant now, int tries)
    {
        var button = ToDo(line)!;
        var (verb, key) = (button.Verb, button.Key!);
        if (_away.Contains(line.Person) || !await witness.AsksForAnswerAsync(key.Prompt.Round, now))
            return;
        var (believed, since) = await answers.AnswerAsync(line.Person, line.ActivityId, verb, manner, now);
        witness.Pressed(key.Prompt.Round, believed);
        if (believed is Believed.Received)
            await witness.AcknowledgedAsync(key, came: line.SentAt, pressed: now, since, shown: clock.Now);
        else if (believed is Believed.Unknown && tries < MostTries)
            Plan(clock.Now + (Duration.FromMinutes(7) * tries), later => AnswerAsync(line, manner, later, tries + 1));
    }

    /// <summary>Nobody takes back what the one before them has done, or does what the card doesn't ask for.</summary>
    private static CardButton? ToDo(ChatLine line) =>
        line.Card?.Buttons.FirstOrDefault(button => button is { IsSeldom: false } && button.Verb != ActionUndoSubmit.VerbName);

    private async Task DoAsync(Instant at, Func<Instant, Task> deed)
    {
        try
        {
            await clock.UntilAsync(at);
            await deed(clock.Now);
        }
        catch (Exception broken)
        {
            _failed.TrySetException(broken);
        }
    }
}
