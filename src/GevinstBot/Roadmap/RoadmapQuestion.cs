using GevinstBot.Domain.Network;
using GevinstBot.Domain.Roadmap;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Roadmap;

/// <summary>The road map as one person sees it; looked up for the person, never from the card.</summary>
/// <param name="Measures">What is open first, the soonest due first.</param>
/// <param name="Own">For whom the person answers today.</param>
/// <param name="IsLead">Whether they may write measures and change them all.</param>
/// <param name="Roster">Who can own one.</param>
/// <param name="Today">What is overdue is reckoned from.</param>
public sealed record RoadmapQuestion(
    IReadOnlyList<RoadmapMeasure> Measures, IReadOnlyList<OrganizationId> Own, bool IsLead, Roster Roster, LocalDate Today)
{
    /// <summary>Those that the person may say something of.</summary>
    public IReadOnlyList<RoadmapMeasure> Choices => [.. Measures.Where(MayMark)];

    public RoadmapMeasure? Find(string? id) => Measures.FirstOrDefault(measure => measure.Id == id);

    /// <summary>An owner says that it is done; a lead changes anything.</summary>
    public bool MayMark(RoadmapMeasure measure) =>
        IsLead || (measure.IsOpen && measure.Content.Owner is { } owner && Own.Contains(owner));

    public string Owner(MeasureContent content, LocalTexts texts) => content.Owner is { } owner
        ? Roster.Find(owner)?.ShortName ?? owner.Value
        : texts["roadmap.lead"];

    /// <summary>What the next measure written on a card is called: the same until it is saved, so that sent twice it is one.</summary>
    public string NextId(string card) =>
        $"{card}-{Measures.Count(measure => measure.Id.StartsWith($"{card}-", StringComparison.Ordinal)) + 1}";
}
