using GevinstBot.Domain.Network;
using GevinstBot.Domain.Pulse;
using GevinstBot.Network;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Pulse;

/// <summary>
/// What one contact is asked: about which initiative, for which organisation. Looked up from the round, never from the card.
/// </summary>
public sealed record PulseQuestion(YearMonth Month, Initiative Initiative, Organization Organization, DateTimeZone Zone)
{
    /// <summary>What the organisation said of the same initiative the time before; null where nothing was.</summary>
    public PulseBefore? Before { get; init; }

    /// <summary>With what was said the time before: what a form shows beside its fields.</summary>
    public static async Task<PulseQuestion> OfFormAsync(CardRequest card, CurrentNetwork network, PulseTable answers, CancellationToken ct)
    {
        var question = Of(card, network);
        if (network.Section<PulsePlan>().Before(question.Month) is not { } month)
            return question;
        var said = await answers.FindReadableAsync(month, question.Organization.Id, ct);
        return question.AnswerOf(said) is { } answer ? question with { Before = new(month, answer.Scores) } : question;
    }

    public static PulseQuestion Of(CardRequest card, CurrentNetwork network)
    {
        var month = PulseRhythm.MonthOf(card.Round.Id);
        var planned = network.Section<PulsePlan>().In(month)!;
        return new PulseQuestion(
            month,
            network.Roster.Initiative(planned.Initiative),
            network.Roster.Organization(new OrganizationId(card.To.Subject)),
            network.Zone);
    }

    /// <summary>What the organisation has said this month, about whichever initiative; the next answer is the version after.</summary>
    public Task<PulseAnswer?> StoredAsync(PulseTable answers, CancellationToken ct) => answers.FindAsync(Month, Organization.Id, ct);

    /// <summary>One about another initiative, from before the plan was changed, isn't an answer to this.</summary>
    public PulseAnswer? AnswerOf(PulseAnswer? stored) => stored?.Initiative == Initiative.Id ? stored : null;
}

/// <summary>What was said in an earlier month.</summary>
public sealed record PulseBefore(YearMonth Month, AdkarScores Scores);
