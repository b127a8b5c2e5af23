using GevinstBot.Domain.Register;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Register;

/// <summary>A proposed contact beside the network as it stands.</summary>
/// <param name="Proposal">Who is proposed, and what a lead said.</param>
/// <param name="Register">The network, and the organisation.</param>
/// <param name="IsReplaced">Whether the contact has said something else since.</param>
/// <param name="Zone">The time zone.</param>
public sealed record NewContactFacts(ContactProposal Proposal, RegisterQuestion Register, bool IsReplaced, DateTimeZone Zone);

/// <summary>Looks up what became of a proposal, and whether it still is one.</summary>
public sealed class NewContactReader(ContactAnswerTable answers, CurrentNetwork network)
{
    public async Task<NewContactFacts> OfAsync(ContactProposal proposal, Instant now, CancellationToken ct)
    {
        var question = RegisterQuestion.Of(network, now);
        return new NewContactFacts(
            proposal, question with { Organization = question.Roster.Organization(proposal.Answer.Organization) },
            await ReplacedAsync(proposal, ct) is not null, network.Zone);
    }

    /// <summary>What the contact has said since; null when the proposal is still what they say.</summary>
    public async Task<ContactAnswer?> ReplacedAsync(ContactProposal proposal, CancellationToken ct) =>
        await answers.FindAsync(proposal.Round, proposal.Answer.Organization, ct) is { } answer && answer.Version != proposal.Answer.Version
            ? answer
            : null;
}
