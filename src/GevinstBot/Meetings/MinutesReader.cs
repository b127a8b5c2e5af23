using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>Which meeting's minutes somebody means, and of which there are any.</summary>
public sealed class MinutesReader(CurrentNetwork network, MinutesTable minutes, TextCatalog texts)
{
    /// <summary>A year's: who means older ones says when they were.</summary>
    private const int MostLookedAt = 12;

    /// <summary>The meetings whose day has come and that are called so in any language, the newest first; without words all.</summary>
    public IReadOnlyList<Meeting> Meant(string words, Instant now)
    {
        var today = network.DayOf(now);
        return
        [
            .. network.Meetings.Meetings
                .Where(meeting => meeting.TakesPlace && meeting.Day <= today)
                .Where(meeting => words.Length == 0 || texts.IsCalled(meeting, words))
                .OrderByDescending(meeting => meeting.Begins)
                .Take(MostLookedAt),
        ];
    }

    public LocalDate DayOf(Instant at) => network.DayOf(at);

    /// <summary>Those of them that have minutes.</summary>
    public async Task<IReadOnlyList<Meeting>> SavedAsync(IReadOnlyList<Meeting> meetings, CancellationToken ct)
    {
        var saved = (await minutes.OfAsync(meetings, ct)).Select(fact => fact.Id).ToHashSet();
        return [.. meetings.Where(meeting => saved.Contains(meeting.Id.ToString()))];
    }
}
