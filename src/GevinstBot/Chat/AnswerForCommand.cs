using System.Globalization;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Register;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Chat;

/// <summary>A round that asks an organisation and is open for it.</summary>
public sealed record OpenFor(Round Round, Organization Organization);

/// <summary>
/// «svar for ahus»: an organisation's open round as its card, to be answered in its name. Without an organisation, or where several rounds
/// are open, what there is as buttons, each of which writes the next.
/// </summary>
public sealed class AnswerForCommand(
    RoundCatalog rounds, RoundSources sources, OnBehalf onBehalf, OnBehalfCards cards, ScopeCheck scopes, CurrentNetwork network) : Command
{
    /// <summary>Between an organisation and which of its rounds.</summary>
    public const string Separator = ": ";

    public override string WordsKey => "command.answer-for";

    public override string HelpKey => "help.answer-for";

    public override MenuPlace Place => MenuPlace.Seldom;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        await network.LoadAsync(ct);
        var parts = call.Argument.Split(Separator, 2);
        if (network.Roster.Organizations.FirstOrDefault(organization => organization.IsCalled(parts[0])) is not { } chosen)
            return AnswerForCard.Organizations(await OrganizationsAsync(call, ct), PageOf(parts[0]), call.Texts);
        if (scopes.MayActFor(call.By, chosen.Id, call.Now))
            return await AnswerAsync(chosen, parts.Length > 1 ? parts[1] : null, call, ct);
        await onBehalf.RefusedAsync(call.By, chosen.Id, call.Now, ct);
        return AnswerCard.For(call.Texts, "answer-for.not-yours");
    }

    private async Task<PromptCard> AnswerAsync(Organization organization, string? named, CommandCall call, CancellationToken ct)
    {
        var open = (await OpenAsync(call, ct)).Where(one => one.Organization.Id == organization.Id)
            .Named(one => sources.Title(one.Round, call.Texts), one => one.Round.Id.Period);
        var chosen = open.FirstOrDefault(one => named is not null && one.IsCalled(named)) ?? (open is [var only] ? only : null);
        return chosen is null
            ? AnswerForCard.Rounds(organization, open, call.Texts, network.Zone)
            : await cards.ShowAsync(call, chosen.Item.Round, organization.Id.Value, ct);
    }

    private async Task<IReadOnlyList<Organization>> OrganizationsAsync(CommandCall call, CancellationToken ct) =>
        [.. (await OpenAsync(call, ct)).Select(one => one.Organization).DistinctBy(organization => organization.Id)
            .Where(organization => scopes.MayActFor(call.By, organization.Id, call.Now))
            .OrderBy(organization => organization.ShortName, StringComparer.Create(call.Texts.Culture, ignoreCase: true))];

    private async Task<IReadOnlyList<OpenFor>> OpenAsync(CommandCall call, CancellationToken ct)
    {
        var (known, open) = ((await rounds.AroundAsync(call.Now, ct)).All, new List<OpenFor>());
        foreach (var round in known.Where(round => round.Opens <= call.Now && onBehalf.IsPossibleIn(round)).OrderBy(round => round.Closes))
        {
            var answerable = await sources.Of(round).AnswerableForAsync(round, call.Now, ct);
            open.AddRange(round.Addressees.Select(to => to.Subject).Distinct()
                .Where(subject => round.IsOpenFor(subject, call.Now) && answerable?.Contains(subject) is not false)
                .Select(subject => new OpenFor(round, network.Roster.Organization(new OrganizationId(subject)))));
        }
        return open;
    }

    private static int PageOf(string typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1;
}
