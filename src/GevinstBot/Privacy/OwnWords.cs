using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Privacy;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Privacy;

/// <summary>
/// How a row's columns and values are put into words for the one they are about. What has no words yet is shown as it is stored: nothing
/// that is kept is left out.
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

    private string Label(string name) =>
        $"own-data.field.{name.ToLowerInvariant()}" is var key && texts.Keys.Contains(key) ? texts[key] : name;

    private string Value(string value) =>
        $"own-data.value.{value.ToLowerInvariant()}" is var key && texts.Keys.Contains(key) ? texts[key]
        : network.WholeRoster.Find(new OrganizationId(value)) is { } organization ? organization.ShortName
        : RoundId.Parse(value) is { } round && texts.Keys.Contains($"kind.{round.Kind}") ? Round(round)
        : LocalDatePattern.Iso.Parse(value) is { Success: true } day ? texts.Date(day.Value)
        : YearMonthPattern.Iso.Parse(value) is { Success: true } month ? texts.Month(month.Value)
        : InstantPattern.ExtendedIso.Parse(value) is { Success: true } moment ? texts.Moment(moment.Value, network.Zone)
        : value;

    private string Round(RoundId round) => $"{texts.KindName(round.Kind)} {Value(round.Period)}";
}
