using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.GroupPulse;
using GevinstBot.Domain.Network;
using GevinstBot.Messages;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.GroupPulse;

/// <summary>A pulse that was started: what happens now, and the way back.</summary>
public static class GroupPulseFormReceiptCard
{
    public static AdaptiveCard For(CardRequest request, StartedPulse pulse, RoomFacts room, Roster roster, DateTimeZone zone)
    {
        var (texts, isWaiting) = (request.Texts, request.Now < pulse.Opens);
        var title = texts["group-pulse.title", pulse.Name];
        return request.Frame(
            texts["group-pulse-form.title"],
            [
                Say.Labelled(pulse.Name),
                .. MessageWords.Room(room, roster, texts, pulse.Channel?.Name).Receipt(request.Now, zone),
                pulse.Channel is { } channel
                    ? Say.Typed(texts["group-pulse-form.channel", channel.Name, pulse.Asked])
                    : Say.Text(texts["message-form.to", pulse.Asked]),
                Say.Small(texts["group-pulse-form.then", texts.When(pulse.Closes, zone)]),
            ],
            isWaiting
                ? request.ButtonWithoutInputs(texts["message-form.cancel"], GroupPulseFormCancelSubmit.VerbName)
                : Button.Writing(texts["group-pulses.show"], texts.Ways("command.group-pulse")[0]),
            isWaiting ? null : Button.Writing(texts["status.withdraw"], $"{texts.Ways("command.withdraw")[0]} {title}"));
    }
}
