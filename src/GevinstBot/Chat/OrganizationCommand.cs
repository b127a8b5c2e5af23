using System.Collections.ObjectModel;
using AdaptiveCards;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Forms;
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
        if (Refusal(call) is { } refusal)
            return refusal;
        var (named, written) = Read(call.Written, own);
        return (named ?? (own is [var only] ? only : null)) is { } chosen
            ? await AskAsync(chosen.Id, written, call, ct)
            : WhichOrganizationCard.For(own, call.Texts, call.Texts[titleKey], call.Texts.Ways(WordsKey)[0], written);
    }

    /// <summary>What stands in the form of what was written after the command's words.</summary>
    protected virtual IReadOnlyDictionary<string, string> FieldsOf(string written) => ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Said instead of the form; null where there is something to fill in.</summary>
    protected virtual PromptCard? Refusal(CommandCall call) => null;

    /// <summary>The open form.</summary>
    protected abstract Task<AdaptiveCard> CardAsync(
        CardRequest request, IReadOnlyDictionary<string, string> fields, CancellationToken ct);

    /// <summary>«Ahus», «Ahus: kø på røntgen», «kø på røntgen».</summary>
    private static (Organization? Named, string Written) Read(string written, List<Organization> own)
    {
        if (Called(written) is { } whole)
            return (whole, "");
        return written.Split(':', 2, StringSplitOptions.TrimEntries) is [var name, var rest] && Called(name) is { } named
            ? (named, rest)
            : (null, written);

        Organization? Called(string name) => own.Find(organization => organization.IsCalled(CleanText.Command(name)));
    }

    private async Task<PromptCard> AskAsync(OrganizationId organization, string written, CommandCall call, CancellationToken ct)
    {
        var fields = FieldsOf(written).With(OrganizationField, organization.Value);
        var request = await forms.AskAsync(
            kind, call, fields, id => AskedRhythm.RoundOf(kind, id, organization, call.By, call.Now, days), ct);
        return new PromptCard(await CardAsync(request, fields, ct), call.Texts[titleKey]);
    }
}
