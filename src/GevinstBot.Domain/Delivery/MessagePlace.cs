using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Delivery;

/// <summary>
/// A day in a person's month that a message has taken or is meant to take; what shares a prompt and a part is one message.
/// </summary>
internal sealed record MessagePlace(
    Prompt Prompt, Occasion Part, LocalDate Day, MessageOrder Order, bool IsExtra, bool IsCounted, Instant UselessFrom)
{
    public PersonId Person => Prompt.Person;

    /// <inheritdoc cref="Round.IsForItsDay"/>
    public bool IsForItsDay { get; private init; }

    /// <summary>What is due, on a day.</summary>
    public static MessagePlace Of(DueSend send, LocalDate day)
    {
        var own = Of(send.Round, send.Prompt, send.Occasion, day);
        return send.StandsIn ? own with { Part = Occasion.First, IsExtra = send.Round.IsExtra } : own;
    }

    /// <summary>The days that a round has taken or will take.</summary>
    public static IEnumerable<MessagePlace> Known(RoundState state, Instant now, SendingHours hours)
    {
        var round = state.Round;
        if (round.Opens > now)
        {
            return round.Addressees.Select(to => Of(
                round, new Prompt(round.Id, to.Subject, to.Person), Occasion.First, hours.DayOf(hours.FirstMomentAt(round.Opens))));
        }
        var left = state.Ledger.Where(record => record is { HasLeft: true, IsReply: false })
            .GroupBy(record => record.Prompt)
            .SelectMany(prompt => prompt.Select(record => (Record: record, Part: PartOf(record, prompt))))
            .Select(message => Of(round, message.Record.Prompt, message.Part, hours.DayOf(message.Record.LeftAt)) with
            {
                Order = MessageOrder.Gone,
            });
        var waiting = state.Ledger
            .Where(record => record.IsWaiting(now) && record.NotBefore < round.BeginsUntil && !state.IsAnswered(record.Prompt.Subject))
            .Select(record => Of(
                round, record.Prompt, record.Occasion, hours.DayOf(hours.FirstMomentAt(record.NotBefore!.Value))));
        return left.Concat(waiting).Concat(Reminders(state, now, hours)).Concat(RemindedAlike(state, hours));
    }

    /// <summary>The reminders still to come to those who owe an answer. Who hasn't been asked yet owes none.</summary>
    private static IEnumerable<MessagePlace> Reminders(RoundState state, Instant now, SendingHours hours)
    {
        var round = state.Round;
        return from reminder in round.Reminders.Index()
               where reminder.Item > now && round.ExpectsAnswer
               from to in round.Addressees
               where to.IsReminded && (round.IsAnonymous || !state.IsAnswered(to.Subject))
               let occasion = reminder.Index == 0 ? Occasion.FirstReminder : Occasion.SecondReminder
               let day = hours.DayOf(hours.FirstMomentAt(reminder.Item))
               select Of(round, new Prompt(round.Id, to.Subject, to.Person), occasion, day);
    }

    /// <summary>
    /// A reminder of a round that is answered without names takes its day and its place from everybody who was asked, whether they got it
    /// or not: from what is held that day, or refused that month, nobody can tell who hadn't answered.
    /// </summary>
    private static IEnumerable<MessagePlace> RemindedAlike(RoundState state, SendingHours hours) =>
        from reminder in state.Ledger
            .Where(record => state.Round.IsAnonymous && record is { HasLeft: true, IsReply: false } && record.Occasion.IsReminder())
            .Select(record => (record.Occasion, Day: hours.DayOf(record.LeftAt))).Distinct()
        from to in state.Round.Addressees
        let place = Of(state.Round, new Prompt(state.Round.Id, to.Subject, to.Person), reminder.Occasion, reminder.Day)
        select place with { Order = MessageOrder.Gone };

    /// <summary>A message after others that may never have arrived is one with them.</summary>
    private static Occasion PartOf(DeliveryRecord record, IEnumerable<DeliveryRecord> prompt) =>
        prompt.Where(other => other.Occasion < record.Occasion).All(other => other.MayNotHaveArrived) ? Occasion.First : record.Occasion;

    private static MessagePlace Of(Round round, Prompt prompt, Occasion part, LocalDate day) => new(
        prompt, part, day, MessageOrder.Of(round, prompt, part), round.IsExtra && part == Occasion.First, !round.IsBesidePlan,
        round.UselessFrom(prompt.Subject, part))
    {
        IsForItsDay = round.IsForItsDay && part == Occasion.First,
    };
}
