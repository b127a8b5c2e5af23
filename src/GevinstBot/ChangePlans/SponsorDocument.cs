using GevinstBot.Benefits;
using GevinstBot.Documents;
using GevinstBot.Domain.ChangePlans;
using GevinstBot.Initiatives;
using GevinstBot.Pulse;
using GevinstBot.Texts;

namespace GevinstBot.ChangePlans;

/// <summary>An initiative on one page for its sponsor, to be laid before them.</summary>
public static class SponsorDocument
{
    public static WordDocument For(SponsorFacts facts, LocalTexts texts)
    {
        var document = new WordDocument(texts["sponsor-page.title", facts.Initiative.Name], texts.Language, facts.At)
            .Labelled(texts["tertial-document.network"], facts.Roster.Region)
            .Paragraph(InitiativeWords.Where(facts.Initiative, facts.Today, texts))
            .Heading(texts["sponsor-page.asks"]);
        if (facts.Asks.Count == 0)
            document.Paragraph(texts["sponsor-page.no-asks"]);
        foreach (var (at, (what, why)) in facts.Asks.Select(ask => texts.Ask(ask, facts)).Index())
            document.Labelled(texts["sponsor-page.number", at + 1, what], why);
        document.Heading(texts["sponsor-page.plan"]).Paragraph(texts.Standing(facts.Course)).Table(
            texts["sponsor-page.plan"],
            [texts["change-plan.column-part"], texts["change-plan.column-state"], texts["change-plan.who"]],
            ChangeParts.InOrder.Select(part => (string[])
            [
                texts.Capital(texts.Part(part)), texts.State(facts.Course.Of(part).State),
                facts.Course.Of(part).Who is { } who ? texts.Role(who) : "",
            ]));
        WriteBarriers(document, facts, texts);
        document.Heading(texts["phase-status.benefits"]).Paragraph(facts.Outlook.IsEmpty
            ? texts["sponsor-page.no-benefits"]
            : BenefitOutlookPart.Line(facts.Outlook, texts));
        return document;
    }

    private static void WriteBarriers(WordDocument document, SponsorFacts facts, LocalTexts texts)
    {
        document.Heading(texts["sponsor-page.barriers"]);
        if (facts.Pulse is not { Summary.Answered: > 0 } pulse)
        {
            document.Paragraph(texts["sponsor-page.no-pulse"]);
            return;
        }
        document.Paragraph(SponsorWords.Answered(pulse, texts)).List(
            PulseWords.Of(pulse, facts.Roster, texts).Select(one => $"{one.Element}: {one.Who}{one.Hindrances}"));
        if (pulse.Summary.WithoutBarrier > 0)
            document.Paragraph(texts["sponsor-page.without-barrier", pulse.Summary.WithoutBarrier]);
        document.Note(texts["pulse.trademark"]);
    }
}
