using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.StandIns;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.StandIns;

/// <summary>Somebody's automatic replies are on: whether their substitute is to stand in. To themselves, and later to the leads.</summary>
public static class AbsenceProposalCard
{
    public static AdaptiveCard For(CardRequest request, AbsenceProposalFacts facts)
    {
        var (texts, isTheirs) = (request.Texts, !AbsenceProposalRhythm.IsToLeads(request.Round.Id));
        return request.Frame(
            texts["absence-proposal.title", facts.Organization.ShortName],
            [
                What(facts, isTheirs, texts),
                facts.Substitute is { } substitute
                    ? Say.Typed(texts["absence-proposal.shall", substitute.Name, facts.Organization.ShortName])
                    : Say.Text(texts[isTheirs ? "absence-proposal.nobody" : "absence-proposal.nobody-lead"]),
                Say.Small(texts["absence-proposal.why"]),
            ],
            facts.Substitute is { } known
                ? request.Button(texts["absence-proposal.use", known.Name], AbsenceProposalUseSubmit.VerbName)
                : null,
            isTheirs ? Button.Writing(texts["absence-proposal.other"], Away(facts.Proposal, texts)) : null,
            request.Button(texts["absence-proposal.decline"], AbsenceProposalDeclineSubmit.VerbName));
    }

    /// <summary>From when until when who is away.</summary>
    public static AdaptiveElement What(AbsenceProposalFacts facts, bool isTheirs, LocalTexts texts)
    {
        var (from, to) = (texts.Day(facts.Proposal.From), texts.Day(facts.Proposal.To));
        var name = facts.Roster.Find(facts.Proposal.Contact)?.Name ?? texts["submit.former-participant"];
        return Say.Typed(isTheirs ? texts["absence-proposal.you", from, to] : texts["absence-proposal.somebody", from, to, name]);
    }

    /// <summary>«borte 3.3.–17.3. 2027», which the form of «borte» reads.</summary>
    private static string Away(AbsenceProposal proposal, LocalTexts texts) =>
        $"{texts.Ways("command.away")[0]} {Written(proposal.From)}–{Written(proposal.To)} {proposal.To.Year}";

    private static string Written(LocalDate day) => $"{day.Day}.{day.Month}.";
}
