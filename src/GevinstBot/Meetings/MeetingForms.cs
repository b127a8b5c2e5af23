using AdaptiveCards;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Meetings.Raised;
using GevinstBot.Network;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>Shows the form of a meeting as far as it has come: with what is wrong, or as those concerned will be told.</summary>
public sealed class MeetingForms(MeetingChangeReader changes, RaisedItemReader raised, CurrentNetwork network)
{
    public MeetingFormFacts Facts(Instant now) => MeetingFormFacts.Of(network, now);

    /// <summary>The same of the network as it is stored now, whoever has stored it.</summary>
    public async Task<MeetingFormFacts> NewestAsync(Instant now, CancellationToken ct)
    {
        await network.LoadAsync(ct);
        return Facts(now);
    }

    public async Task<AdaptiveCard> PreviewAsync(
        CardRequest request, MeetingFormFacts facts, MeetingChange change, bool isOvertaken, CancellationToken ct)
    {
        var changed = facts.With(change);
        var organizations = network.Roster.Organizations.Select(organization => organization.Id).ToList();
        var isNewDay = changed.After.TakesPlace && changed.Before?.Day != changed.After.Day;
        var preview = new MeetingPreview(
            changed, isNewDay ? DayClash.On(changed.After.Day, network.Calendar, organizations) : [],
            changes.NewDeadline(changed), (await changes.ToldAsync(changed.After, ct)).Count)
        {
            IsOvertaken = isOvertaken,
            IsAtOddHour = changed.IsNewlyAtOddHour,
            MovingOn = changed is { Before: { } before, After.TakesPlace: false } ? await raised.MovingOnAsync(before, request.Now, ct) : 0,
        };
        return MeetingFormCard.Preview(request, facts, preview);
    }
}
