using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Privacy;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Privacy;

/// <summary>
/// How a row's columns and values are put into words for the one they are about. What has no words of its own yet is called something else:
/// nothing that is kept is left out.
/// </summary>
public sealed class OwnWords(CurrentNetwork network, LocalTexts texts)
{
    /// <summary>Of one name and value, as of a row and the form in it, one is enough.</summary>
    public IReadOnlyList<OwnField> Of(IEnumerable<OwnField> fields) =>
        [.. fields.Select(field => new OwnField(Label(field.Name), Value(field.Value))).Distinct()];

    /// <summary>How a moment, a number, or a yes or no is written.</summary>
    public string Say(object value) => value switch
    {
        DateTimeOffset moment => texts.Moment(Instant.FromDateTimeOffset(moment), network.Zone),
        bool isSo => texts[isSo ? "own-data.yes" : "own-data.no"],
        IFormattable number => number.ToString(format: null, texts.Culture),
        _ => $"{value}",
    };

    /// <summary>A field that a form has once for each organisation is called by both.</summary>
    private string Label(string name)
    {
        if (Field(name) is { } word)
            return word;
        return network.WholeRoster.Organizations.FirstOrDefault(one => name.EndsWith($"-{one.Id}", StringComparison.Ordinal)) is { } of
            && Field(name[..^(of.Id.Value.Length + 1)]) is { } each
                ? $"{each} – {of.ShortName}"
                : texts["own-data.field.other"];
    }

    private string Value(string value) =>
        $"own-data.value.{value.ToLowerInvariant()}" is var key && texts.Keys.Contains(key) ? texts[key]
        : Named(value) is { } name ? name
        : value.Split(',') is [_, _, ..] parts && Array.TrueForAll(parts, part => Named(part) is not null)
            ? texts.List([.. parts.Select(part => Named(part)!)])
        : RoundId.Parse(value) is { } round && texts.Keys.Contains($"kind.{round.Kind}") ? Round(round)
        : InstantPattern.ExtendedIso.Parse(value) is { Success: true } moment ? texts.Moment(moment.Value, network.Zone)
        : texts.PeriodName(value);

    /// <summary>An organisation's or an indicator's key.</summary>
    private string? Named(string key) =>
        network.WholeRoster.Find(new OrganizationId(key))?.ShortName
        ?? network.Section<IndicatorCatalog>().Definitions.FirstOrDefault(one => one.Id.Value == key)?.Name;

    private string? Field(string name) =>
        $"own-data.field.{name.ToLowerInvariant()}" is var key && texts.Keys.Contains(key) ? texts[key] : null;

    private string Round(RoundId round) => $"{texts.KindName(round.Kind)} {texts.PeriodName(round.Period)}";
}
