using GevinstBot.Domain;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using NodaTime;

namespace GevinstBot.Reporting;

/// <summary>What an organisation's cards in a round are made of. <see cref="AnsweredBy"/> is looked up, never stored; empty when there is no answer.</summary>
public sealed record IndicatorFacts(
    Organization Organization, IReadOnlyList<IndicatorQuestion> Questions, IndicatorAnswer? Answer, string AnsweredBy, DateTimeZone Zone)
{
    /// <summary>The definitions of what was answered, also of indicators that are no longer asked for.</summary>
    public IReadOnlyDictionary<IndicatorId, IndicatorDefinition> Definitions { get; init; } = new Dictionary<IndicatorId, IndicatorDefinition>();
}

/// <summary>A form as it is filled in: what was typed, what is wrong with it, and a line about why it is shown again.</summary>
public sealed record IndicatorForm
{
    /// <summary>True when every value is a field, also the fetched ones.</summary>
    public bool IsEdit { get; init; }

    public IReadOnlyDictionary<string, string> Typed { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<Problem> Problems { get; init; } = [];

    public string? Notice { get; init; }

    /// <summary>The unusual values that have been asked about, as <see cref="IndicatorSubmits"/> writes them.</summary>
    public string Asked { get; init; } = "";
}
