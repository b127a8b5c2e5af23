using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using NodaTime;

namespace GevinstBot.Reporting;

/// <summary>
/// What an organisation is asked in a round, with what it has answered. Looked up from the round, never from the card.
/// <see cref="AnsweredBy"/> is empty when there is no answer.
/// </summary>
public sealed record IndicatorQuestion(
    Organization Organization, IReadOnlyList<AskedIndicator> Indicators, IndicatorAnswer? Answer, string AnsweredBy, DateTimeZone Zone)
{
    /// <summary>The definitions of what was answered, also of indicators that are no longer asked for.</summary>
    public IReadOnlyDictionary<IndicatorId, IndicatorDefinition> Definitions { get; init; } =
        new Dictionary<IndicatorId, IndicatorDefinition>();

    /// <summary>Which of them somebody else has been asked about; those that nobody has answered yet aren't among the indicators.</summary>
    public ForwardFacts Forwards { get; init; } = ForwardFacts.None;

    /// <summary>Those under closer follow-up.</summary>
    public IReadOnlyList<CloserFollowUp> FollowUps { get; init; } = [];

    /// <summary>The indicators that somebody else is looking for, which aren't asked for meanwhile.</summary>
    public IReadOnlyList<AskedIndicator> Elsewhere { get; init; } = [];

    /// <summary>What was asked that a value answers; null when something else is asked now.</summary>
    public AskedIndicator? AskedFor(IndicatorValue value) => Indicators.FirstOrDefault(
        asked => asked.Id == value.Indicator && asked.Period == value.Period && asked.Definition.Version == value.Version);

    /// <summary>What the reader is about to confirm; a press on a card that showed other values confirms nothing.</summary>
    public string Fingerprint
    {
        get
        {
            var shown = string.Join(';', Indicators.Select(asked => string.Create(
                CultureInfo.InvariantCulture,
                $"{asked.Id}@{asked.Definition.Version} {asked.Period} {asked.Imported?.Value}/{asked.Imported?.Denominator}"))
                .Concat(Forwards.Suggested.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Id}@{one.Version}"))));
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(shown)).AsSpan(0, 8));
        }
    }

    /// <summary>About how many minutes the answer takes.</summary>
    public int Minutes => (int)Math.Ceiling(Indicators.Aggregate(Duration.Zero, (sum, asked) => sum + asked.TimeToAnswer).TotalMinutes);

    /// <summary>How many of the indicators take more than confirming.</summary>
    public int Needed => Indicators.Count(indicator => indicator.NeedsAnswer);
}
