using GevinstBot.Domain.Network;
using GevinstBot.Domain.Scopes;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Chat;

/// <summary>
/// The one place that asks <see cref="Scopes"/>. What only those may do who run the network is asked of the network as the store has it at
/// that moment; all else of the one that this instance has, which is a tick old at most.
/// </summary>
public sealed class ScopeCheck(IEnumerable<RoleReader> roles, CurrentNetwork network)
{
    private readonly IReadOnlyList<RoleReader> _roles = [.. roles];

    /// <summary>Whether somebody may use a command at all, as this instance knows the network: what the menu shows.</summary>
    public bool MayUse(Command command, PersonId person, Instant now) => command.Scope.Allows(HeldBy(person, now));

    /// <summary>The same of what is shown elsewhere than on a command's card.</summary>
    public bool MayUse(string act, PersonId person, Instant now) => Scopes.Of(act).Allows(HeldBy(person, now));

    /// <summary>The same, before it is done.</summary>
    public async Task<bool> AllowsAsync(Command command, PersonId person, Instant now, CancellationToken ct)
    {
        await ReadAsync(command.Scope, ct);
        return MayUse(command, person, now);
    }

    /// <summary>Whether somebody may press a button on a card that asks them about a subject.</summary>
    public async Task<bool> AllowsAsync(SubmitHandler handler, PersonId person, string subject, Instant now, CancellationToken ct)
    {
        await ReadAsync(handler.Scope, ct);
        return handler.Scope.Allows([.. HeldBy(person, now), .. StandsInFor(subject)], person, subject);
    }

    /// <summary>Whether somebody may act for an organisation now, whoever answers for it.</summary>
    public async Task<bool> AllowsOnBehalfAsync(PersonId person, OrganizationId organization, Instant now, CancellationToken ct)
    {
        await network.LoadAsync(ct);
        return MayActFor(person, organization, now);
    }

    /// <summary>The same, as this instance knows the network.</summary>
    public bool MayActFor(PersonId person, OrganizationId organization, Instant now) =>
        Scopes.Of(Scopes.OnBehalf).Allows(HeldBy(person, now), person, organization.Value);

    /// <summary>Whether somebody may read an organisation's own figures, with what they were before and who gave them.</summary>
    public bool MayReadFiguresOf(PersonId person, OrganizationId organization, Instant now) =>
        Scopes.Of(Scopes.OwnFigures).Allows(HeldBy(person, now), person, organization.Value);

    private async Task ReadAsync(Scope scope, CancellationToken ct)
    {
        if (scope.IsForThoseWhoRunIt)
            await network.LoadAsync(ct);
    }

    private List<HeldRole> HeldBy(PersonId person, Instant now) =>
        _roles.SelectMany(reader => reader.HeldBy(person, now)).ToList() is { Count: > 0 } held
            ? held
            : [HeldRole.Of(network.Roster.Find(person) is null ? ScopeRole.Stranger : ScopeRole.FormerMember)];

    /// <summary>The round asks them about an organisation: then they answer for it, as its contact, or in their stead.</summary>
    private IEnumerable<HeldRole> StandsInFor(string subject) =>
        network.Roster.Find(new OrganizationId(subject)) is null ? [] : [HeldRole.Of(ScopeRole.Substitute, subject)];
}
