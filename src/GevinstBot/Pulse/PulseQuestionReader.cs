using GevinstBot.Domain.Network;
using GevinstBot.Domain.Pulse;
using GevinstBot.Network;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Pulse;

/// <summary>What a card of a pulse asks, with what has been answered.</summary>
public sealed class PulseQuestionReader(PulseTable answers, CurrentNetwork network)
{
    /// <exception cref="Storage.UnreadableRowException">There is an answer, and it can't be read.</exception>
    public async Task<PulseQuestions> OfAsync(CardRequest card, CancellationToken ct)
    {
        var (month, organization) = (PulseRhythm.MonthOf(card.Round.Id), network.Roster.Organization(new(card.To.Subject)));
        var asked = Asked(month, organization.Id);
        // Whoever was asked, and has none of them any more, sees what the month is about.
        var shown = asked.Count > 0 ? asked : [.. network.Section<PulsePlan>().In(month).Select(network.Roster.Initiative)];
        var questions = new List<PulseQuestion>();
        foreach (var initiative in shown)
        {
            questions.Add(new PulseQuestion(month, initiative, organization, network.Zone)
            {
                Answer = await answers.FindAsync(month, organization.Id, initiative.Id, ct),
                Before = await BeforeAsync(month, organization.Id, initiative.Id, ct),
                Wording = PulseWording.Of(network.Section<NetworkWords>()),
                Place = (questions.Count + 1, shown.Count),
            });
        }
        return new PulseQuestions(questions);
    }

    /// <summary>The initiatives of a month that an organisation has.</summary>
    public IReadOnlyList<Initiative> Asked(YearMonth month, OrganizationId organization) =>
    [
        .. network.Section<PulsePlan>().In(month).Select(network.Roster.Initiative)
            .Where(initiative => initiative.Organizations.Contains(organization)),
    ];

    /// <summary>What they said the time before. A month that was planned and in which they said nothing is passed by.</summary>
    private async Task<PulseBefore?> BeforeAsync(
        YearMonth month, OrganizationId organization, InitiativeId initiative, CancellationToken ct)
    {
        foreach (var before in network.Section<PulsePlan>().AllBefore(month, initiative))
        {
            if (await answers.FindReadableAsync(before, organization, initiative, ct) is { } answer)
                return new PulseBefore(before, answer.Scores) { Wording = answer.Wording };
        }
        return null;
    }
}
