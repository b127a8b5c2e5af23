using GevinstBot.Benefits;
using GevinstBot.Documents;
using GevinstBot.Texts;

namespace GevinstBot.Phases;

/// <summary>An initiative's status at a change of phase, on one page, to be laid before whoever decides on it.</summary>
public static class PhaseStatusDocument
{
    /// <summary>A document has room for all of them.</summary>
    private const int Everybody = 100;

    public static WordDocument For(PhaseFacts facts, LocalTexts texts)
    {
        var status = facts.Status;
        var document = new WordDocument(texts["phase-status.title", facts.Initiative.Name], texts.Language, facts.At)
            .Labelled(texts["tertial-document.network"], facts.Roster.Region)
            .Paragraph(PhaseStatusCard.AsOf(facts, texts))
            .Table(
                texts["phase-status.column-point"],
                [
                    texts["phase-status.column-point"], texts["phase.reply.yes"], texts["phase.reply.not-yet"],
                    texts["phase.reply.not-relevant"],
                ],
                status.Questions.Select(point => (string[])
                    [PhaseCard.Words(point.Question, texts), $"{point.Yes}", $"{point.NotYet.Count}", $"{point.NotRelevant}"]));
        document.List(
        [
            .. status.Questions.Where(point => point.NotYet.Count > 0).Select(point => texts[
                "phase-status.not-yet", PhaseCard.Words(point.Question, texts),
                PhaseStatusCard.Names(facts, point.NotYet, texts, Everybody)]),
            .. status.Missing.Count == 0
                ? Array.Empty<string>() : [texts["phase-status.missing", PhaseStatusCard.Names(facts, status.Missing, texts, Everybody)]],
            .. status.Unreached.Count == 0
                ? Array.Empty<string>()
                : [texts["phase-status.unreached", PhaseStatusCard.Names(facts, status.Unreached, texts, Everybody)]],
            .. status.Notes.Select(answer => $"{texts["decisions.action-of", facts.Name(answer.Organization)]} {answer.Said.Note}"),
        ]);
        document.Heading(texts["phase-status.benefits"]).Paragraph(facts.Outlook.IsEmpty
            ? texts["phase-status.document-no-benefits"]
            : BenefitOutlookPart.Line(facts.Outlook, texts));
        return document;
    }
}
