using GevinstBot.Chat;
using GevinstBot.Documents;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Initiatives;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Phases;

/// <summary>«fasestatus»: for the lead, the initiative that changed phase last; «fasestatus oppgavedeling» another.</summary>
public sealed class PhaseStatusCommand(PhaseReader reader, PhaseStatusExport export, ExportLinks links, CurrentNetwork network) : Command
{
    private static readonly AuditAct Act = new("export-phase-status");

    public override string WordsKey => "command.phase-status";

    public override string HelpKey => "help.phase-status";

    public override MenuPlace Place => MenuPlace.Seldom;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var (texts, changed) = (call.Texts, await reader.ChangedAsync(ct));
        var meant = call.Argument.Length > 0 ? TypedInitiative.Read(call.Argument, network.Roster.Initiatives)
            : changed is [var last, ..] ? last
            : null;
        if (meant is null)
        {
            var known = network.Roster.Initiatives.Select(one => texts.Quoted(one.Name));
            return call.Argument.Length == 0
                ? AnswerCard.For(texts, "phase-status.none")
                : AnswerCard.For(texts, "phase-status.unknown", texts.List([.. known]));
        }
        if (await reader.LastOfAsync(meant, call.Now, ct) is not { } facts)
            return AnswerCard.For(texts, "phase-status.no-change", texts.Quoted(meant.Name), meant.Phase);
        var act = new AuditedAct(Act, call.By, call.Now) { About = facts.Status.Change.Id };
        return PhaseStatusCard.For(
            facts, await links.MakeAsync(export, facts.Status.Change.Id, texts.Language, act, ct),
            changed.Where(other => other.Id != meant.Id), texts);
    }
}
