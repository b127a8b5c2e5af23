using GevinstBot.Domain.Network;
using GevinstBot.Network;

namespace GevinstBot.Meetings;

/// <summary>In which meeting the minutes of others were approved: what that meeting's own minutes say.</summary>
public sealed class ApprovalReader(MinutesTable minutes, CurrentNetwork network)
{
    /// <summary>Minutes that nobody has approved by then are no longer looked for.</summary>
    private const int MostMonths = 12;

    /// <summary>By the name of the meeting whose minutes it is; one that isn't there isn't approved.</summary>
    public async Task<IReadOnlyDictionary<MeetingId, Meeting>> OfAsync(IReadOnlyCollection<Meeting> meetings, CancellationToken ct)
    {
        if (meetings.Count == 0)
            return new Dictionary<MeetingId, Meeting>();
        var (first, last) = (meetings.Min(meeting => meeting.Day), meetings.Max(meeting => meeting.Day).PlusMonths(MostMonths));
        List<Meeting> later = [.. network.Meetings.Meetings.Where(meeting => first < meeting.Day && meeting.Day <= last)];
        var approved = new Dictionary<MeetingId, Meeting>();
        foreach (var saved in await minutes.OfAsync(later, ct))
        {
            var by = later.FirstOrDefault(meeting => meeting.Id.ToString() == saved.Id);
            foreach (var earlier in saved.Content.Approves ?? [])
                if (by is not null && MeetingId.Parse(earlier.Meeting) is { } id)
                    approved.TryAdd(id, by);
        }
        return approved;
    }

    /// <summary>Null while they are not approved.</summary>
    public async Task<Meeting?> OfAsync(Meeting meeting, CancellationToken ct) =>
        (await OfAsync([meeting], ct)).GetValueOrDefault(meeting.Id);
}
