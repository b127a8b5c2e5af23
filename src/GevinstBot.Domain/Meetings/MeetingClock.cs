using NodaTime;

namespace GevinstBot.Domain.Meetings;

/// <summary>Where a meeting that is on should be by its agenda.</summary>
/// <param name="Left">How much of it is left.</param>
/// <param name="Item">What should be talked about; null when the items should be through.</param>
public sealed record MeetingClock(Duration Left, AgendaItem? Item)
{
    /// <param name="agenda">What is on it.</param>
    /// <param name="since">How long the meeting has been going on.</param>
    /// <param name="length">How long it lasts.</param>
    public static MeetingClock At(Agenda agenda, Duration since, Duration length)
    {
        var through = 0;
        foreach (var item in agenda.Kept)
        {
            through += item.Minutes;
            if (since < Duration.FromMinutes(through))
                return new MeetingClock(length - since, item);
        }
        return new MeetingClock(length - since, Item: null);
    }
}
