using GevinstBot.Domain.Network;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>What the cards of a meeting know besides its agenda.</summary>
public sealed record MeetingFacts(
    LocalDate Day, LocalTime Starts, Duration Length, DateTimeZone Zone, IReadOnlyList<Organization> Organizations)
{
    public int Minutes => (int)Length.TotalMinutes;

    /// <summary>An organisation that has left the network is named by its key.</summary>
    public string Name(OrganizationId id) => Organizations.FirstOrDefault(o => o.Id == id)?.ShortName ?? id.Value;

    /// <summary>«tirsdag 17. november kl. 13.00».</summary>
    public string When(LocalTexts texts) => texts.When(Day + Starts);
}
