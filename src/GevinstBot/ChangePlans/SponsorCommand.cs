using GevinstBot.Chat;
using GevinstBot.Documents;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Initiatives;
using GevinstBot.Rounds;

namespace GevinstBot.ChangePlans;

/// <summary>«sponsorside Riktig oppgavedeling»: an initiative on one page for its sponsor, as a card and as a document.</summary>
public sealed class SponsorCommand(SponsorReader reader, SponsorExport export, ExportLinks links) : Command
{
    private static readonly AuditAct Act = new("export-sponsor-page");

    public override string WordsKey => "command.sponsor-page";

    public override string HelpKey => "help.sponsor-page";

    public override MenuPlace Place => MenuPlace.Seldom;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var own = await reader.OfAsync(call.By, call.Now, ct);
        if (own.Count == 0)
            return AnswerCard.For(call.Texts, "change-plans.none");
        var meant = own is [var only] ? only : TypedInitiative.Read(call.Argument, own);
        if (meant is null || await reader.FactsAsync(meant.Id.Value, call.Now, ct) is not { } facts)
        {
            var which = SponsorCard.Which(own, call.Texts);
            return call.Argument.Length == 0 ? which : which with { Card = which.Card.WithNotice(call.Texts["change-plans.unknown"]) };
        }
        var act = new AuditedAct(Act, call.By, call.Now) { About = meant.Id.Value };
        return SponsorCard.For(facts, await links.MakeAsync(export, meant.Id.Value, call.Texts.Language, act, ct), call.Texts);
    }
}
