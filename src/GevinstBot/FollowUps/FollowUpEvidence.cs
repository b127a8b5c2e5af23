using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Meetings;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.FollowUps;

/// <summary>Gives the draft agenda one item for all that is under closer follow-up, with how each stands.</summary>
public sealed class FollowUpEvidence(FollowUpReader reader, TextCatalog texts) : AgendaEvidence
{
    public override async Task<IReadOnlyList<AgendaCandidate>> ForMeetingAsync(LocalDate meetingDay, Instant now, CancellationToken ct)
    {
        var question = await reader.OpenAsync(now, ct);
        if (question.Open.Count == 0)
            return [];
        var local = texts.In(Language.Bokmål);
        return
        [
            new AgendaCandidate(
                AgendaItemKind.FollowUp, "all",
                AgendaText.Of(
                    "finding.follow-up", AgendaArgument.ListOf(question.Open.Select(one => FollowUpsCard.Name(one, question, local)))),
                AgendaText.Of(
                    "finding.follow-up.evidence", AgendaArgument.Plain($"{question.Open.Count(one => one.Last is not null)}"),
                    AgendaArgument.Plain($"{question.Open.Count}")),
                Organization: null, Severity: 1),
        ];
    }
}
