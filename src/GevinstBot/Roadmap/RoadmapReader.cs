using GevinstBot.Domain.Network;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Roadmap;

/// <summary>Looks the road map up for one person.</summary>
public sealed class RoadmapReader(RoadmapTable measures, CurrentNetwork network)
{
    /// <summary>How long what is over is still shown: the year that it was of.</summary>
    private static readonly Duration Shown = Duration.FromDays(365);

    public async Task<RoadmapQuestion> OfAsync(PersonId person, Instant now, CancellationToken ct)
    {
        var (roster, today) = (network.Roster, network.DayOf(now));
        return new RoadmapQuestion(
            await measures.SinceAsync(now - Shown, ct),
            [.. roster.AnsweredForBy(person, today).Select(organization => organization.Id)],
            roster.IsLead(person), roster, today);
    }
}
