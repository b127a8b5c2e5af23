using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Delivery;

/// <summary>
/// Which question a round asks; each capability names its own, e.g. <c>indicators</c>. Lower-case letters, digits and hyphens.
/// </summary>
public readonly record struct RoundKind(string Value)
{
    public override string ToString() => Value;
}

/// <summary>
/// A round's derived name: the same plan always gives the same id, so planning twice asks nobody twice.
/// Period: lower-case letters, digits and hyphens.
/// </summary>
public readonly record struct RoundId(RoundKind Kind, string Period)
{
    public override string ToString() => $"{Kind.Value}_{Period}";

    /// <summary>Reads what <see cref="ToString"/> wrote; null when it isn't an id.</summary>
    public static RoundId? Parse(string text) =>
        text.Split('_') is [{ Length: > 0 } kind, { Length: > 0 } period] ? new RoundId(new RoundKind(kind), period) : null;
}

/// <summary>
/// One person to ask, about one subject: an organisation, a team, or the person. Several people may share a subject;
/// the first answer answers for all of them. Only some of them are reminded (a team's leader, not all five members).
/// </summary>
public sealed record Addressee(string Subject, PersonId Person, bool IsReminded = true);

/// <summary>Utsending: one question or message to a set of people, with an opening, a deadline, reminders and a closing.</summary>
public sealed record Round(RoundId Id, Instant Opens, Instant Closes, AddresseeList Addressees)
{
    /// <summary>Nobody types on a card longer than that.</summary>
    private static readonly Duration FormStands = Duration.FromMinutes(30);

    /// <summary>When those who haven't answered are reminded, in order; at most two.</summary>
    public IReadOnlyList<Instant> Reminders { get; init; } = [];

    /// <summary>False for what is only told: a report, decisions.</summary>
    public bool ExpectsAnswer { get; init; } = true;

    /// <summary>
    /// True for a pulse and for what is asked of benefits, and for no other kind so far: it comes on top of the month's ordinary messages,
    /// so each further one is a promise to people that is changed. See <see cref="MessageBudget"/>.
    /// </summary>
    public bool IsExtra { get; init; }

    /// <summary>
    /// From when its first card comes too late to whoever hasn't got it: an advisor's Friday, once the day that it prepares has begun. Null
    /// where it is worth having until the round closes.
    /// </summary>
    public Instant? TooLateFrom { get; init; }

    /// <summary>Until when a first card leaves.</summary>
    public Instant BeginsUntil => Instant.Min(TooLateFrom ?? Closes, Closes);

    /// <summary>
    /// True for what a meeting brings that was called beside the plan, or changed, and for a plan that is confirmed: somebody decided on it
    /// that month, and it must be known before the meeting; for the word back to whoever proposed to correct minutes; and for what a lead
    /// has put under closer follow-up. It takes no room of the month's messages, only its day.
    /// </summary>
    public bool IsBesidePlan { get; init; }

    /// <summary>
    /// True for what somebody is owed on its day: a meeting's agenda and what it decided, the answers to what they asked, what became of
    /// what they proposed or have answered. A full month never holds it, and of a day's messages it goes first; it takes its room of the
    /// month all the same, where it isn't <see cref="IsBesidePlan"/>, so that what is only pushed gives way to it.
    /// </summary>
    public bool IsOwed { get; init; }

    /// <summary>
    /// True for what is of use at its hour above all, though it can be answered later: the minutes, to be read aloud while everybody is
    /// still there. Of its day's messages it goes before all that can wait for the next.
    /// </summary>
    public bool IsForItsDay { get; init; }

    /// <summary>
    /// How many messages of what it is about follow within days and are owed: its reminder leaves them their room, because they come
    /// whether there is any or not.
    /// </summary>
    public int Owes { get; init; }

    /// <summary>
    /// Nobody may find out who has answered what: nobody answers for others, and nothing is noted of who has seen the card.
    /// </summary>
    public bool IsAnonymous { get; init; }

    /// <summary>
    /// Who may answer the one card that a channel among the addressees gets, each for themselves and on the card as they see it. Empty
    /// where only people are asked.
    /// </summary>
    public AddresseeList InChannel { get; init; } = [];

    /// <summary>The day of the meeting or event the round belongs to; the opening's own day when there is none.</summary>
    public LocalDate About { get; init; } = Opens.InUtc().Date;

    /// <summary>What somebody called it, where its kind and its day don't say it: plain words. Empty for all others.</summary>
    public string Name { get; init; } = "";

    /// <summary>
    /// Set when the opening's own day was a holiday or a time when the bot is silent; the card tells why it came on another.
    /// </summary>
    public MovedDay? Moved { get; init; }

    /// <summary>Set when a lead has taken the round back; then <see cref="Closes"/> is that moment.</summary>
    public Withdrawal? Withdrawn { get; private init; }

    /// <summary>The round as it was before it was taken back.</summary>
    public Round? BeforeWithdrawal { get; private init; }

    /// <summary>Set when a lead has moved it.</summary>
    public Postponement? Postponed { get; init; }

    /// <summary>When its meeting was changed last: a card from before says another day.</summary>
    public Instant? MeetingChanged { get; init; }

    /// <summary>Those whom a lead has let answer after it closed.</summary>
    public IReadOnlyList<Reopening> Reopened { get; init; } = [];

    /// <summary>Those whom a lead reminds beside the reminders.</summary>
    public IReadOnlyList<Nudge> Nudged { get; init; } = [];

    /// <summary>The same, and those whom a lead has let in late: nobody else would tell them.</summary>
    public IEnumerable<Nudge> RemindedOf(string subject) => Nudged
        .Concat(Reopened.Select(reopening => new Nudge(Id, reopening.Subject, reopening.By, reopening.At)))
        .Where(nudge => nudge.Subject == subject).OrderBy(nudge => nudge.At);

    /// <summary>What somebody has given to somebody else, in whose stead they are among the addressees.</summary>
    public IReadOnlyList<GivenTask> Given { get; init; } = [];

    /// <summary>
    /// True for what a contact who is back is told: it comes before all that asks, because it leads to what waits with one press.
    /// </summary>
    public bool ComesFirst { get; init; }

    /// <summary>False for what one person is asked and nobody else can answer.</summary>
    public bool MayBeGiven { get; init; } = true;

    /// <summary>
    /// True for what several fill in together, each on a card of their own. Then a card isn't taken from under the hands of who may be
    /// filling it in as soon as a colleague has sent theirs: what they send is put together with it.
    /// </summary>
    public bool IsFilledInTogether { get; init; }

    /// <summary>
    /// Until when somebody's card keeps the form that it has, though somebody else has answered; null where it shows the answer at once.
    /// </summary>
    public Instant? KeepsFormUntil(Addressee to, Answered? answer) =>
        IsFilledInTogether && answer is { Besides: "" } && answer.By != to.Person
            ? Instant.Min(answer.At + FormStands, ClosesFor(to.Subject))
            : null;

    /// <summary>Null when whoever answers for the subject is asked themselves.</summary>
    public GivenTask? GivenOf(string subject) => Given.FirstOrDefault(task => task.Own.Subject == subject);

    /// <summary>The round as it is after it was taken back: over. One that was over before stays as it was.</summary>
    public Round TakenBack(Withdrawal withdrawal) => Closes <= withdrawal.At
        ? this
        : this with
        {
            BeforeWithdrawal = this,
            Withdrawn = withdrawal,
            Closes = withdrawal.At,
            Reminders = [.. Reminders.Where(at => at < withdrawal.At)],
        };

    /// <summary>The round as it is after it was moved.</summary>
    public Round MovedBy(Postponement postponement, SendingHours hours) => this with
    {
        Opens = hours.After(Opens, postponement.OpeningDays),
        Closes = hours.After(Closes, postponement.Days),
        TooLateFrom = TooLateFrom is { } late ? hours.After(late, postponement.Days) : null,
        Reminders = [.. Reminders.Select(at => hours.After(at, postponement.Days))],
        Postponed = postponement,
    };

    public bool IsOpenAt(Instant now) => Opens <= now && now < Closes;

    /// <summary>When it closes for one subject; what was taken back is over for everybody.</summary>
    public Instant ClosesFor(string subject) => Withdrawn is not null
        ? Closes
        : Reopened.Where(reopening => reopening.Subject == subject).Select(reopening => reopening.Until).Append(Closes).Max();

    /// <summary>From when a message is of no use any more: it would be about what is over.</summary>
    public Instant UselessFrom(string subject, Occasion occasion) => occasion == Occasion.First ? BeginsUntil : ClosesFor(subject);

    public bool IsOpenFor(string subject, Instant now) => Opens <= now && now < ClosesFor(subject);

    /// <summary>For all, or for one whom a lead has let in late.</summary>
    public bool IsOpenForSomebodyAt(Instant now) => IsOpenAt(now) || Reopened.Any(reopening => IsOpenFor(reopening.Subject, now));
}
