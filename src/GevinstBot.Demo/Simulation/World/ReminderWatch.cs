using GevinstBot.Domain.Delivery;
using NodaTime;

namespace GevinstBot.Demo.Simulation.World;

/// <summary>
/// Whether a reminder leaves that should: whoever got a first card in time and hasn't answered has a row for it in the ledger, so long
/// after the first moment when it may be sent. Held back or refused is an answer too; nothing at all is none.
/// </summary>
public sealed class ReminderWatch(Promises promises, StoredFacts stored, DateTimeZone zone, Duration patience)
{
    private readonly HashSet<(RoundId, int)> _looked = [];

    public async Task LookAsync(IReadOnlyList<Round> open, Instant now)
    {
        foreach (var round in open.Where(round => round.ExpectsAnswer && round.Reminders.Count > 0))
        {
            var number = round.Reminders.Count(at => at <= now);
            if (number == 0 || now < SendingTime.FirstFrom(round.Reminders[number - 1], zone) + patience)
                continue;
            if (!_looked.Add((round.Id, number)))
                continue;
            var answered = (await stored.AnsweredAsync(round)).Select(answer => answer.Subject).ToHashSet();
            foreach (var to in round.Addressees.Where(to => to.IsReminded && !answered.Contains(to.Subject)))
                Check(round, new Prompt(round.Id, to.Subject, to.Person), round.Reminders[number - 1], number);
        }
    }

    private void Check(Round round, Prompt prompt, Instant due, int number)
    {
        // A first card that left after a reminder's hour is its own reminder; who couldn't be reached gets the first one first.
        var first = promises.RowOf(prompt, Occasion.First);
        if (first is not { State: DeliveryState.Sent or DeliveryState.Ambiguous } || first.SentAt >= due)
            return;
        var occasion = number == 1 ? Occasion.FirstReminder : Occasion.SecondReminder;
        // One reminder is for all that somebody owes in a round.
        var own = round.Addressees.Where(to => to.Person == prompt.Person).Select(to => prompt with { Subject = to.Subject });
        if (own.All(one => promises.RowOf(one, occasion) is null))
            promises.Break("reminded", $"{prompt} has no {occasion}, which was due at {due}");
    }
}
