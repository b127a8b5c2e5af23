using AdaptiveCards;
using GevinstBot.Benefits;
using GevinstBot.Cards;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;

namespace GevinstBot.Phases;

/// <summary>How an initiative stands at a change of phase: what isn't in place, and with whom, before what is.</summary>
public static class PhaseStatusCard
{
    private const string Notes = "notes";

    private const int MostOthers = 3;

    private const int MostNamed = 6;

    /// <summary>The answer to whoever asks for it.</summary>
    /// <param name="facts">What it tells.</param>
    /// <param name="address">Where the document is; null where the program has no address.</param>
    /// <param name="others">Other initiatives that have changed phase.</param>
    /// <param name="texts">The language.</param>
    public static PromptCard For(PhaseFacts facts, Uri? address, IEnumerable<Initiative> others, LocalTexts texts)
    {
        var title = texts["phase-status.title", facts.Initiative.Name];
        return new PromptCard(
            Frame.Of(
                texts, title,
                [
                    Say.Heading(CardText.Escape(title)), .. Body(facts, texts),
                    address is null ? Say.Small(texts["file-link.no-address"]) : null,
                ],
                [
                    address is null ? null : Button.Opening(texts["phase-status.download"], address),
                    NotesButton(facts, texts),
                    .. others.Take(MostOthers).Select(other => Asking(other.Name, other, texts)),
                ]),
            title);
    }

    /// <summary>What the leads are told when it is over. A link on it would soon be over: its button asks for one.</summary>
    public static PromptCard Told(CardRequest request, PhaseFacts facts)
    {
        var (texts, title) = (request.Texts, request.Texts["phase-status.title", facts.Initiative.Name]);
        return new PromptCard(
            request.Frame(
                CardText.Escape(title), Body(facts, texts),
                Asking(texts["phase-status.get"], facts.Initiative, texts), NotesButton(facts, texts)),
            title);
    }

    /// <summary>«Fra Planlegge til Gjennomføre, mandag 2. november. 7 av 9 helseforetak har svart.»</summary>
    public static string AsOf(PhaseFacts facts, LocalTexts texts) => texts[
        facts.IsOver ? "phase-status.over" : "phase-status.open", facts.Status.Change.From, facts.Status.Change.To,
        texts.Day(facts.Status.Change.Day), facts.Status.Answered, facts.Status.Asked,
        texts.When(facts.Asked.Closes, facts.Zone)];

    /// <summary>«Ahus, OUS og 2 til».</summary>
    public static string Names(PhaseFacts facts, IReadOnlyList<OrganizationId> organizations, LocalTexts texts, int most = MostNamed) =>
        texts.ListOf([.. organizations.Select(facts.Name)], most);

    private static IEnumerable<AdaptiveElement?> Body(PhaseFacts facts, LocalTexts texts)
    {
        var status = facts.Status;
        return
        [
            Say.Typed(AsOf(facts, texts)),
            status.Answered == 0 ? null : Table(facts, texts),
            status.Missing.Count == 0 ? null : Say.Line(texts["phase-status.missing", Names(facts, status.Missing, texts)]),
            status.Unreached.Count == 0 ? null : Say.Line(texts["phase-status.unreached", Names(facts, status.Unreached, texts)]),
            Place.Together(status.Notes.Select(answer =>
                Say.Labelled(texts["decisions.action-of", facts.Name(answer.Organization)], " " + answer.Said.Note))).Hidden(Notes),
            facts.Outlook.IsEmpty
                ? Say.Text(texts["phase-status.no-benefits"]).Apart()
                : Say.Text(BenefitOutlookPart.Line(facts.Outlook, texts)).Apart(),
            .. facts.Outlook.IsEmpty ? [] : BenefitOutlookPart.OfRegion(facts.Outlook, facts.Roster, texts),
        ];
    }

    /// <summary>Below a question, with whom it isn't in place.</summary>
    private static AdaptiveElement Table(PhaseFacts facts, LocalTexts texts) => Say.Table(
        [
            new(texts["phase-status.column-point"], Weight: 4), new(texts["phase.reply.yes"], Weight: 1, IsRight: true),
            new(texts["phase-status.column-not-yet"], Weight: 1, IsRight: true),
        ],
        facts.Status.Questions.Select(point => (IReadOnlyList<AdaptiveElement?>)
        [
            Place.Together(
                Say.Cell(PhaseCard.Words(point.Question, texts)),
                point.NotYet.Count == 0
                    ? null
                    : Say.Line(texts["phase-status.not-yet-at", Names(facts, point.NotYet, texts)], AdaptiveTextColor.Warning)),
            Say.Cell($"{point.Yes}"), Say.Cell($"{point.NotYet.Count}"),
        ]));

    private static AdaptiveAction? NotesButton(PhaseFacts facts, LocalTexts texts) =>
        facts.Status.Notes.Count == 0 ? null : Button.Toggle(texts["phase-status.show-notes"], Notes);

    private static AdaptiveAction Asking(string title, Initiative initiative, LocalTexts texts) =>
        Button.Writing(title, $"{texts.Ways("command.phase-status")[0]} {initiative.Id}");
}
