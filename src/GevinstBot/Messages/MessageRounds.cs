using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Messages;
using GevinstBot.Network;

namespace GevinstBot.Messages;

/// <summary>The round of a message that was sent, as a lead may have moved it since.</summary>
public static class MessageRounds
{
    public static Round Of(SentMessage sent, CurrentNetwork network) =>
        network.AsPostponed(MessageRhythm.RoundOf(sent, network.Roster, network.Sending));
}
