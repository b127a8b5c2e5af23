using GevinstBot.Teams;
using GevinstBot.Teams.Inbound;

namespace GevinstBot.Benchmarks.Servers;

/// <summary>What a server of our own has to send: a reply, a card as a message, and a card as the answer to a press.</summary>
internal sealed record Bodies(Func<byte[]> Reply, Func<byte[]> Card, Func<byte[]> Answer)
{
    /// <summary>Made once; no server can do less.</summary>
    public static Bodies Prebuilt()
    {
        var (reply, card, answer) = (ReplyBytes(), CardBytes(), AnswerBytes());
        return new(() => reply, () => card, () => answer);
    }

    /// <summary>The same bytes made each time by System.Text.Json alone: what is above it is the library's rules.</summary>
    public static Bodies Plain()
    {
        if (!PlainCard.Message().AsSpan().SequenceEqual(CardBytes()) || !PlainCard.Answer().AsSpan().SequenceEqual(AnswerBytes()))
            throw new InvalidOperationException("The plain card isn't the library's card.");
        return new(ReplyBytes, PlainCard.Message, PlainCard.Answer);
    }

    private static byte[] ReplyBytes() => WireJson.Of(Payload.ReplyMessage()).ToArray();

    private static byte[] CardBytes() => WireJson.Of(Payload.CardMessage()).ToArray();

    private static byte[] AnswerBytes() => WireJson.Of(CardAnswer.Card(Payload.Card())).ToArray();
}
