using AdaptiveCards;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Register;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Chat;

/// <summary>
/// A command that is answered with a form in an organisation's name: of the only one that somebody answers for today, or of the one that is
/// named after the word.
/// </summary>
/// <param name="kind">Which card.</param>
/// <param name="days">How long it lives.</param>
/// <param name="titleKey">What it is called.</param>
/// <param name="forms">Where it is claimed and noted.</param>
/// <param name="network">Who answers for whom.</param>
public abstract class OrganizationCommand(
    RoundKind kind, int days, string titleKey, AskedForms forms, CurrentNetwork network) : Command
{
    /// <summary>The field of the stored card that says for whom it was asked.</summary>
    public const string OrganizationField = "organization";

    public sealed override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        List<Organization> own = [.. network.Roster.AnsweredForBy(call.By, network.DayOf(call.Now))];
        if (own.Count == 0)
            return AnswerCard.For(call.Texts, "signal.not-today");
        var chosen = own is [var only] ? only : own.FirstOrDefault(organization => organization.IsCalled(call.Argument));
        return chosen is null
            ? WhichOrganizationCard.For(own, call.Texts, call.Texts[titleKey], call.Texts.Ways(WordsKey)[0])
            : await AskAsync(chosen.Id, call, ct);
    }

    /// <summary>The open form.</summary>
    protected abstract Task<AdaptiveCard> CardAsync(CardRequest request, CancellationToken ct);

    private async Task<PromptCard> AskAsync(OrganizationId organization, CommandCall call, CancellationToken ct)
    {
        var fields = new Dictionary<string, string> { [OrganizationField] = organization.Value };
        var request = await forms.AskAsync(
            kind, call, fields, id => AskedRhythm.RoundOf(kind, id, organization, call.By, call.Now, days), ct);
        return new PromptCard(await CardAsync(request, ct), call.Texts[titleKey]);
    }
}
