using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Delivery;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Benefits;

/// <summary>Tells the leads that a tertial's package is ready, where there were benefits to tell of; nothing is asked.</summary>
public sealed class TertialPrompts(TertialReader reader, BenefitsReader benefits, CurrentNetwork network) : RoundSource
{
    public override RoundKind Kind => TertialRhythm.Kind;

    public override async Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct)
    {
        var tertials = TertialRhythm.TertialsIn(opening, network.Sending).ToList();
        if (tertials.Count == 0 || !network.Roster.Leads.Any())
            return [];
        var (stored, rounds) = (await benefits.StoredAsync(ct), new List<Round>());
        foreach (var tertial in tertials)
        {
            // As they stood when it opened: a plan that is made later tells nobody of a tertial that was over.
            var plans = await benefits.PlansAtAsync(TertialRhythm.OpensOf(tertial, network.Sending), stored, ct);
            if (plans.Any(plan => plan.Benefits.Count > 0))
                rounds.Add(TertialRhythm.RoundOf(tertial, network.Roster.Leads, network.Sending));
        }
        return rounds;
    }

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct) =>
        TertialCard.Told(request, await reader.OfAsync(TertialRhythm.TertialOf(request.Round.Id), request.Now, ct));

    public override string Title(Round round, LocalTexts texts) => TertialCard.Title(TertialRhythm.TertialOf(round.Id), texts);
}
