using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Delivery;

/// <summary>Åpnet for svar: a network lead lets one subject answer a round that is over, until a stated time, and says why.</summary>
public sealed record Reopening(RoundId Round, string Subject, PersonId By, Instant At, Instant Until, string Reason)
{
    /// <summary>«åpne for svar»: the lead's form.</summary>
    public static readonly RoundKind FormKind = new("reopening");

    public const string SubjectField = "reopen-organization";
    public const string ReasonField = "reopen-reason";

    public const int LongestReason = 200;

    private const int Days = 2;

    private static readonly LocalTime Ends = new(15, 0);

    /// <summary>The form of a lead who opens a round again, for one of those it asked.</summary>
    public static Checked<Reopening> Read(
        IReadOnlyDictionary<string, string> typed, Round round, PersonId by, Instant now, SendingHours hours)
    {
        var form = new TypedForm(typed);
        var subject = form.RequiredChoice(SubjectField, [.. round.Addressees.Select(to => to.Subject)]);
        var reason = form.RequiredLine(ReasonField, LongestReason);
        return form.Checked(() => new Reopening(round.Id, subject, by, now, UntilFrom(now, hours), reason));
    }

    /// <summary>The afternoon of the second sending day after.</summary>
    public static Instant UntilFrom(Instant now, SendingHours hours) =>
        OsloTime.At(hours.Calendar.AddSendingDays(hours.DayOf(now), Days), Ends, hours.Zone);
}
