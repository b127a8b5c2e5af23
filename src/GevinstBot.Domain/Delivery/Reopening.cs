using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Delivery;

/// <summary>Åpnet for svar: a network lead lets one subject answer a round that is over, until a stated time, and says why.</summary>
public sealed record Reopening(RoundId Round, string Subject, PersonId By, Instant At, Instant Until, string Reason)
{
    public const int LongestReason = 200;

    private const int Days = 2;

    private static readonly LocalTime Ends = new(15, 0);

    /// <summary>The afternoon of the second sending day after.</summary>
    public static Instant UntilFrom(Instant now, SendingHours hours) =>
        OsloTime.At(hours.Calendar.AddSendingDays(hours.DayOf(now), Days), Ends, hours.Zone);
}
