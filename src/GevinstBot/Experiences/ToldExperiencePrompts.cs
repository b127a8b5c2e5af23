using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Experiences;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Experiences;

/// <summary>The cards of «del erfaring», as rounds to whoever typed it, or chose it on a message.</summary>
public sealed class ToldExperiencePrompts(AskedFormTable forms, ExperienceTable told, CurrentNetwork network)
    : AskedFormPrompts(ToldExperience.Kind, forms, ToldExperience.Days)
{
    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var own = network.OrganizationsOf(request.To.Person, request.Now);
        var card = await told.FindAsync(request.Round.Id.Period, ct) is { } one
            ? ToldExperienceCard.Shared(request with { BasedOn = one.Version }, one, network.Roster)
            : request.IsClosed || own.Count == 0 ? ToldExperienceCard.Untold(request)
            : ToldExperienceCard.Form(request, own, (await FormAsync(request, ct)).Fields, problems: []);
        return new PromptCard(card, Title(request.Round, request.Texts));
    }

    public override string Title(Round round, LocalTexts texts) => texts["experience.tell-title"];
}
