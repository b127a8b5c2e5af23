using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Signals;
using GevinstBot.Meetings;
using GevinstBot.Network;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Signals;

/// <summary>Gives the draft agenda what organisations have told that no indicator measures.</summary>
public sealed class SignalEvidence(SignalReader reader, CurrentNetwork network, TextCatalog texts) : AgendaEvidence
{
    public override async Task<IReadOnlyList<AgendaCandidate>> ForMeetingAsync(LocalDate meetingDay, Instant now, CancellationToken ct) =>
        [.. SignalCluster.Of(await reader.WaitingAsync(now, ct))
            .Select(cluster => SignalFindings.In(cluster, network.Roster, texts.In(Language.Bokmål)))];
}
