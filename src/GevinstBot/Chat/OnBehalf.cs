using GevinstBot.Audit;
using GevinstBot.Domain;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Chat;

/// <summary>
/// Answers in an organisation's name by somebody who isn't asked: the lead, or the organisation's contact while another stands in. Whether
/// they may is asked of the store at each press, and what they store is in the log first.
/// </summary>
public sealed class OnBehalf(ScopeCheck scopes, RoundSources sources, AuditLog audit)
{
    private static readonly AuditAct Act = new("answer-on-behalf");

    /// <summary>A round whose answers stand with the organisations' names, and nobody else's.</summary>
    public bool IsPossibleIn(Round round) => !round.IsAnonymous && sources.Of(round).MayBeAnsweredFor;

    /// <summary>Whether a card that was shown for this may be answered now.</summary>
    public async Task<bool> AllowsAsync(Round round, DeliveryRecord shown, Instant now, CancellationToken ct) =>
        shown.OnBehalf && IsPossibleIn(round) && round.Addressees.Any(to => to.Subject == shown.Prompt.Subject)
        && await scopes.AllowsOnBehalfAsync(shown.Prompt.Person, new OrganizationId(shown.Prompt.Subject), now, ct);

    /// <summary>Stores an answer, and logs for whom it was given.</summary>
    public Task<StoreResult<T>> StoreAsync<T>(Submission submission, Func<Task<StoreResult<T>>> store) where T : class, IVersioned<T> =>
        audit.AroundAsync(submission.Audited(Act) with { Whose = submission.Subject }, store, CancellationToken.None);

    /// <summary>Somebody wanted to answer for an organisation that isn't theirs.</summary>
    public Task RefusedAsync(PersonId by, OrganizationId organization, Instant now, CancellationToken ct) =>
        audit.WriteAsync(new AuditedAct(Act, by, now) { Whose = organization.Value, Outcome = AuditOutcome.Refused }, ct);
}
