using AdaptiveCards;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Storage;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Chat;

/// <summary>
/// Every press of a button passes here: <see cref="PressCheck"/> says whether it may, <see cref="PressAnswers"/> what it is answered with.
/// </summary>
public sealed class SubmitGate(
    IEnumerable<SubmitHandler> handlers, PressCheck check, PressAnswers answers, PersonTexts people, IClock clock)
{
    // Two handlers for one verb: ToDictionary throws, and the program doesn't start.
    private readonly Dictionary<string, SubmitHandler> _handlers = handlers.ToDictionary(handler => handler.Verb);

    public async Task<GateReply> PassAsync(Press press, CancellationToken ct)
    {
        var local = people.For(press.By);
        try
        {
            return await PassAsync(press, local, ct);
        }
        catch (UnreadableRowException left)
        {
            // Noted and left alone where it was read: here it is told, and the card stays with what was typed.
            return GateReply.Tell(local[left.IsNewer ? "submit.newer-version" : "submit.unreadable"]);
        }
    }

    private async Task<GateReply> PassAsync(Press press, LocalTexts local, CancellationToken ct)
    {
        if (DeliveryKey.IsOfPreview(press.Values.GetValueOrDefault(DeliveryKey.Field)))
            return GateReply.Tell(local["preview.harmless"]);
        var (handler, now) = (_handlers.GetValueOrDefault(press.Verb), clock.GetCurrentInstant());
        var (passed, refusal) = await check.OfAsync(press, handler, now, ct);
        return passed is null ? GateReply.Tell(local[refusal]) : await answers.OfAsync(passed, press, handler, now, ct);
    }
}

/// <summary>What goes back to the person who pressed: a card in place of the pressed one, or a short message.</summary>
public sealed record GateReply(AdaptiveCard? Card, string? Message)
{
    /// <summary>The person asked for what waits, and has answered it: what waits now is to come.</summary>
    public bool GoesOn { get; init; }

    public static GateReply Show(AdaptiveCard card) => new(card, null);

    public static GateReply Tell(string message) => new(null, message);
}
