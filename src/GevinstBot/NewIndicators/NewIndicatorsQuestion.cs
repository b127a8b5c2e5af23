using GevinstBot.Domain.Network;
using GevinstBot.Domain.NewIndicators;
using GevinstBot.Domain.Reporting;
using NodaTime;

namespace GevinstBot.NewIndicators;

/// <summary>One indicator on its way: what was proposed, what the network holds of it, or both.</summary>
/// <param name="Proposal">Null for what nobody proposed in the chat.</param>
/// <param name="Definition">Null before it is tried.</param>
/// <param name="Stage">How far it has come.</param>
public sealed record IndicatorOnItsWay(IndicatorProposal? Proposal, IndicatorDefinition? Definition, IndicatorStage Stage)
{
    /// <summary>What it is called in a card's data.</summary>
    public string Id => Definition is { } definition ? $"indicator-{definition.Id}" : IdOf(Proposal!);

    public static string IdOf(IndicatorProposal proposal) => $"proposal-{proposal.Id}";

    public string Name => Definition?.Name ?? Written?.Name ?? Proposal!.Said.Name;

    /// <summary>As a lead has written it down; null where nobody has, or where the rules have become others since.</summary>
    public IndicatorDefinition? Written => Definition ?? (Proposal?.Definition is { } written
        ? DefinitionEdit.Read(written.Fields, written.Indicator).Match<IndicatorDefinition?>(read => read, _ => null)
        : null);
}

/// <summary>Every indicator on its way, and those in use; looked up, never from the card.</summary>
/// <param name="All">What is open first, in the order of the process.</param>
/// <param name="Roster">Who is in the network.</param>
/// <param name="Network">The version that it is.</param>
/// <param name="Today">The day.</param>
/// <param name="Zone">The network's.</param>
public sealed record NewIndicatorsQuestion(
    IReadOnlyList<IndicatorOnItsWay> All, Roster Roster, string Network, LocalDate Today, DateTimeZone Zone)
{
    /// <summary>By its own name, or by that of the proposal it came of.</summary>
    public IndicatorOnItsWay? Find(string? id) =>
        All.FirstOrDefault(one => one.Id == id || (one.Proposal is { } proposal && IndicatorOnItsWay.IdOf(proposal) == id));

    /// <summary>What all the others are called that are measured, or are to be.</summary>
    public IReadOnlyList<string> NamesBeside(IndicatorOnItsWay one) =>
        [.. All.Where(other => other.Id != one.Id && other.Written is not null).Select(other => other.Name)];

    /// <summary>What waits for a lead.</summary>
    public IReadOnlyList<IndicatorOnItsWay> Waiting => [.. All.Where(one => IsOpen(one.Stage))];

    public static bool IsOpen(IndicatorStage stage) =>
        stage is IndicatorStage.Proposed or IndicatorStage.Defined or IndicatorStage.TrialOver;
}
