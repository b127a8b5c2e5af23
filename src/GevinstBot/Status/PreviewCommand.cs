using System.Globalization;
using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Status;

/// <summary>
/// «forhåndsvis»: for the lead, what will be sent in the next weeks; then whose card; then the card as they will get it. Its buttons
/// carry a key that leads nowhere, so that they can be pressed and do nothing.
/// </summary>
public sealed class PreviewCommand(RoundCatalog rounds, RoundSources sources, RoundCards cards, CurrentNetwork network) : Command
{
    /// <summary>Between a round's name and whose card, or which page of them.</summary>
    public const string Separator = ": ";

    private static readonly Duration Ahead = Duration.FromDays(35);

    public override string WordsKey => "command.preview";

    public override string HelpKey => "help.preview";

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var coming = (await rounds.AroundAsync(call.Now, ct)).All
            .Where(round => round.Opens > call.Now && round.Opens < call.Now + Ahead && round.Addressees.Count > 0)
            .OrderBy(round => round.Opens)
            .Named(round => sources.Title(round, call.Texts), round => call.Texts.ApartName(round.Id.Period));
        var parts = call.Argument.Split(Separator, 2);
        if (coming.FirstOrDefault(round => round.IsCalled(parts[0])) is not { } chosen)
            return PreviewCard.Rounds(coming, call.Texts, network.Zone);
        var recipients = Recipients(chosen.Item, call.Texts);
        var to = parts.Length > 1 ? recipients.FirstOrDefault(one => one.IsCalled(parts[1])) : recipients is [var only] ? only : null;
        return to is null
            ? PreviewCard.Recipients(chosen, recipients, PageOf(parts), call.Texts)
            : await ShowAsync(chosen.Item, to, call, ct);
    }

    private async Task<PromptCard> ShowAsync(Round round, Named<Addressee> to, CommandCall call, CancellationToken ct)
    {
        var card = await cards.ShowAsync(cards.Request(round, to.Item, DeliveryKey.OfPreview, round.Opens), ct);
        var notice = call.Texts["preview.notice", to.Name, call.Texts.When(round.Opens, network.Zone)];
        return new PromptCard(card.Card.WithNotice(notice), call.Texts["preview.summary", card.Summary]);
    }

    /// <summary>One for each subject: those who share one get the same card.</summary>
    private IReadOnlyList<Named<Addressee>> Recipients(Round round, LocalTexts texts) => round.Addressees.DistinctBy(to => to.Subject)
        .Named(to => NameOf(to, texts), to => to.Subject);

    private string NameOf(Addressee to, LocalTexts texts) =>
        network.Roster.Organizations.FirstOrDefault(organization => organization.Id == new OrganizationId(to.Subject))?.ShortName
        ?? RoundStatusCard.NameOf(to, network.Roster, texts);

    private static int PageOf(string[] parts) =>
        parts.Length > 1 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1;
}
