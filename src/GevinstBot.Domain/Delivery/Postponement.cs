using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Delivery;

/// <summary>A round that a lead may move, and the last day that its deadline may be moved to.</summary>
public sealed record MovableRound(Round Round, LocalDate LastDay)
{
    /// <summary>What hasn't opened is moved as a whole, and of what has its deadline.</summary>
    public bool IsWhole(Instant now) => Round.Opens > now;
}

/// <summary>
/// Utsatt: a lead moved what is left of a round by a number of sending days, counted from what was planned, and says why.
/// </summary>
/// <param name="Round">Which.</param>
/// <param name="OpeningDays">By how many the opening is moved; 0 where it had opened.</param>
/// <param name="Days">By how many the reminders and the deadline are; 0 when that was undone.</param>
/// <param name="Deadline">The day that the deadline is then.</param>
/// <param name="Reason">For those who have the card.</param>
/// <param name="By">The lead.</param>
/// <param name="At">When.</param>
public sealed record Postponement(
    RoundId Round, int OpeningDays, int Days, LocalDate Deadline, string Reason, PersonId By, Instant At) : IVersioned<Postponement>
{
    /// <summary>«utsett»: the lead's form.</summary>
    public static readonly RoundKind FormKind = new("postponement");

    public const string RoundField = "round";
    public const string DayField = "day";
    public const string ReasonField = "reason";

    /// <summary>No argument.</summary>
    public const string Locked = "postponement.locked";

    /// <summary>One argument: the last day that its deadline may be moved to.</summary>
    public const string NoRoom = "postponement.no-room";

    public const int LongestReason = 200;

    public int Version { get; init; } = 1;

    PersonId? IVersioned<Postponement>.By => By;

    public bool IsStanding => Days > 0;

    public bool SaysTheSameAs(Postponement other) => (OpeningDays, Days, Reason) == (other.OpeningDays, other.Days, other.Reason);

    public Postponement Undone(LocalDate planned, PersonId by, Instant now) =>
        this with { OpeningDays = 0, Days = 0, Deadline = planned, Reason = "", By = by, At = now };

    /// <param name="typed">What was typed.</param>
    /// <param name="movable">What may be moved, also what has been locked lately.</param>
    /// <param name="by">The lead.</param>
    /// <param name="now">When.</param>
    /// <param name="hours">When anything is sent.</param>
    public static Checked<Postponement> Read(
        IReadOnlyDictionary<string, string> typed, IReadOnlyList<MovableRound> movable, PersonId by, Instant now, SendingHours hours)
    {
        var form = new TypedForm(typed);
        var id = form.RequiredChoice(RoundField, [.. movable.Select(one => one.Round.Id.ToString())]);
        var reason = form.RequiredLine(ReasonField, LongestReason);
        var chosen = movable.FirstOrDefault(one => one.Round.Id.ToString() == id);
        var days = chosen is null ? 0 : ReadDays(form, chosen, now, hours);
        return form.Checked(() => Of(chosen!, days, reason, by, now, hours));
    }

    private static Postponement Of(MovableRound chosen, int days, string reason, PersonId by, Instant now, SendingHours hours)
    {
        var (round, before) = (chosen.Round, chosen.Round.Postponed);
        return new Postponement(
            round.Id,
            (before?.OpeningDays ?? 0) + (chosen.IsWhole(now) ? days : 0),
            (before?.Days ?? 0) + days,
            hours.Calendar.AddSendingDays(hours.DayOf(round.Closes), days),
            reason,
            by,
            now);
    }

    /// <summary>By how many sending days the day that was typed is later; 0 when that won't do.</summary>
    private static int ReadDays(TypedForm form, MovableRound chosen, Instant now, SendingHours hours)
    {
        var closes = hours.DayOf(chosen.Round.Closes);
        var room = SendingDays(closes, chosen.LastDay, hours);
        if (chosen.Round.Closes <= now)
            form.Refuse(RoundField, Locked);
        else if (room == 0)
            form.Refuse(RoundField, NoRoom, chosen.LastDay);
        if (form.IsRefused(RoundField))
            return 0;
        var from = chosen.IsWhole(now) ? hours.DayOf(chosen.Round.Opens) : closes;
        var day = TypedDeadline.Read(
            form, DayField, hours.SendingDayAfter(from), hours.Calendar.AddSendingDays(from, room), hours);
        return day is { } to ? SendingDays(from, to, hours) : 0;
    }

    /// <summary>How many sending days come after a day, up to another.</summary>
    private static int SendingDays(LocalDate after, LocalDate upTo, SendingHours hours)
    {
        var count = 0;
        for (var day = hours.SendingDayAfter(after); day <= upTo; day = hours.SendingDayAfter(day))
            count++;
        return count;
    }
}
