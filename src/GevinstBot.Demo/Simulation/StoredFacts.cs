using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.GroupPulse;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Register;
using GevinstBot.Meetings;
using GevinstBot.Network;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Demo.Simulation;

/// <summary>What stands in the ledger and the tables of what was said and done. The instances' clocks may be off by <c>skew</c>.</summary>
public sealed class StoredFacts(
    RoundSources sources, DeliveryLedgerTable ledger, ActionReader actions, CurrentNetwork network, Duration skew)
{
    private static readonly IReadOnlySet<(string, Instant)> NothingDone = new HashSet<(string, Instant)>();

    public Task<IReadOnlyList<DeliveryRecord>> LedgerAsync(RoundId round) => ledger.OfRoundAsync(round, CancellationToken.None);

    public Task<IReadOnlyList<Answered>> AnsweredAsync(Round round) => sources.Of(round).AnsweredAsync(round, CancellationToken.None);

    /// <summary>What the meetings have given people to do, with what became of it.</summary>
    public Task<IReadOnlyList<ActionItem>> ActionsAsync() => actions.AllAsync(CancellationToken.None);

    /// <summary>The actions that are done: whose, and when.</summary>
    public async Task<IReadOnlySet<(string, Instant)>> DoneAsync() => (await ActionsAsync())
        .Where(action => action.DoneAt is not null)
        .Select(action => (action.Organization.Value, action.DoneAt!.Value))
        .ToHashSet();

    /// <summary>Whether what was acknowledged is stored.</summary>
    public async Task<bool> HasAsync(AcknowledgedAnswer given, Round round) => Has(
        given, [.. (await AnsweredAsync(round)).Select(answer => (round.Id, answer))],
        round.ExpectsAnswer ? NothingDone : await DoneAsync());

    /// <summary>
    /// «Utført» is a fact of the action's and answers no round. A later correction moves the time of an answer, never back. An answer
    /// without a name has no time, and who has given one is forgotten after some months: that as many were counted as were acknowledged
    /// is a promise that is looked at when they are.
    /// </summary>
    public bool Has(
        AcknowledgedAnswer given, IReadOnlyList<(RoundId Round, Answered Answer)> answered,
        IReadOnlySet<(string Subject, Instant At)> done) => given.Round.Kind == MeetingRhythm.DecisionsKind
            ? done.Any(one => one.Subject == given.Subject && one.At >= given.Since - skew)
            : given.Round.Kind == GroupPulseRhythm.Kind || IsOfFormerContact(given) || answered.Any(found =>
                (found.Round, found.Answer.Subject) == (given.Round, given.Subject)
                && (found.Answer.At >= given.Since - skew || IsInAColleagues(found.Answer, given)));

    /// <summary>Who tells nothing that a colleague in the team hasn't told before is acknowledged, and the colleague's stands.</summary>
    private static bool IsInAColleagues(Answered answer, AcknowledgedAnswer given) =>
        given.Round.Kind == CheckInRhythm.Kind && answer.By != given.By;

    /// <summary>That one is the contact holds for as long as one is.</summary>
    private bool IsOfFormerContact(AcknowledgedAnswer given) =>
        given.Round.Kind == ContactRhythm.Kind && network.Roster.ContactOf(new OrganizationId(given.Subject)) != given.By;
}
