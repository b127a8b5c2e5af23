using System.Globalization;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Meetings;

/// <summary>
/// Actions come with the decisions of their meeting. What is noted after those were told is told its owner the next sending day, once for
/// all of a day; and whoever asks has all that is theirs at any time.
/// </summary>
public static class ActionRhythm
{
    /// <summary>«aksjoner».</summary>
    public static readonly RoundKind Kind = new("actions");

    /// <summary>What came after the decisions were told.</summary>
    public static readonly RoundKind NewKind = new("new-action");

    /// <summary>How many days the card that somebody asked for can be pressed.</summary>
    public const int Days = 30;

    private static readonly Duration Stands = Duration.FromDays(60);

    /// <param name="meeting">Whose minutes they were noted in.</param>
    /// <param name="opens">The morning after they were.</param>
    /// <param name="owners">To whom.</param>
    /// <param name="hours">When something is sent.</param>
    public static Round NewOf(Meeting meeting, Instant opens, AddresseeList owners, Calendar.SendingHours hours)
    {
        var day = hours.DayOf(opens);
        var id = string.Create(CultureInfo.InvariantCulture, $"{meeting.Id}-{day.Year:0000}{day.Month:00}{day.Day:00}");
        return new Round(new RoundId(NewKind, id), opens, opens + Stands, owners)
        {
            ExpectsAnswer = false,
            MayBeGiven = false,
            IsBesidePlan = true,
            IsOwed = true,
            About = meeting.Day,
        };
    }
}
