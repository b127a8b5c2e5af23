using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.GroupPulse;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.GroupPulse;

/// <summary>
/// «ny målgruppepuls» as a round to the lead who typed it. A press shows the card that comes next (<see cref="GroupPulseForms"/>); here is
/// what stands when there is none: what was started, or that the form is too old.
/// </summary>
public sealed class GroupPulseFormPrompts(
    AskedFormTable forms, StartedPulseReader started, GroupPulseFactsReader facts, RoomReader room, CurrentNetwork network)
    : AskedFormPrompts(GroupPulseRhythm.FormKind, forms)
{
    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var form = await FormAsync(request, ct);
        request = request with { BasedOn = form.Version };
        var card = (await started.OfAsync(form.Id, ct)).Standing is { } standing
            ? GroupPulseFormReceiptCard.For(
                request, standing, await room.OfAsync(GroupPulseRhythm.RoundOf(standing, [], network.Sending), ct), network.Roster,
                network.Zone)
            : request.IsClosed ? GroupPulseFormCard.Over(request)
            : GroupPulseFormCard.For(request, await facts.AtAsync(request.Now, form.Fields, ct), form.Fields, problems: []);
        return new PromptCard(card, Title(request.Round, request.Texts));
    }

    public override string Title(Round round, LocalTexts texts) => texts["group-pulse-form.title"];
}
