using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using GevinstBot.Domain.GroupPulse;
using GevinstBot.Domain.Pulse;

namespace GevinstBot.GroupPulse;

/// <summary>
/// A result as one text: the parts by name, and for each question what is shown of the whole and of each part, as «2 0 3 4 1», or why
/// nothing is. What isn't shown isn't in it.
/// </summary>
internal static class GroupPulseResultJson
{
    private const string TooFew = "too-few";
    private const string Telling = "telling";

    public static string Of(GroupResult result)
    {
        IReadOnlyList<string> parts = [.. result.Asked.Keys.Union(result.Answered.Keys)];
        return JsonSerializer.Serialize(new Written(
            [.. parts.Select(part => new WrittenPart(
                part, result.Asked.GetValueOrDefault(part), result.Answered.TryGetValue(part, out var said) ? said : null))],
            [.. AdkarElements.InOrder.Select(element => Of(result.Scores[element], parts))],
            Of(result.Barriers, parts))
        {
            Answered = result.AnsweredInAll,
            Helped = result.Helped is { } helped ? Of(helped.Whole) : null,
        });
    }

    /// <exception cref="InvalidDataException">It isn't what <see cref="Of(GroupResult)"/> wrote.</exception>
    public static GroupResult Read(string text)
    {
        var written = JsonSerializer.Deserialize<Written>(text) ?? throw new InvalidDataException("There is no result.");
        IReadOnlyList<string> parts = [.. written.Parts.Select(part => part.Name)];
        return new GroupResult(
            written.Parts.Where(part => part.Asked > 0).ToDictionary(part => part.Name, part => part.Asked),
            written.Parts.Where(part => part.Answered is not null).ToDictionary(part => part.Name, part => part.Answered!.Value),
            AdkarElements.InOrder.Zip(written.Scores).ToDictionary(pair => pair.First, pair => Read(pair.Second, parts)),
            Read(written.Barriers, parts))
        {
            AnsweredInAll = written.Answered ?? written.Parts.Sum(part => part.Answered ?? 0),
            Helped = written.Helped is { } helped ? new GroupColumn(ReadCell(helped), new Dictionary<string, GroupCell>()) : null,
        };
    }

    private static WrittenColumn Of(GroupColumn column, IReadOnlyList<string> parts) => new(
        Of(column.Whole), [.. parts.Select(part => column.Parts.TryGetValue(part, out var cell) ? Of(cell) : "")]);

    private static string Of(GroupCell cell) => cell switch
    {
        { Shown: { } tally } => string.Join(' ', tally.Counts.Select(count => count.ToString(CultureInfo.InvariantCulture))),
        { Hidden: HiddenBecause.Telling } => Telling,
        _ => TooFew,
    };

    private static GroupColumn Read(WrittenColumn column, IReadOnlyList<string> parts) => new(
        ReadCell(column.Whole),
        parts.Zip(column.Parts).Where(pair => pair.Second.Length > 0).ToDictionary(pair => pair.First, pair => ReadCell(pair.Second)));

    private static GroupCell ReadCell(string cell) => cell switch
    {
        TooFew => GroupCell.Without(HiddenBecause.TooFew),
        Telling => GroupCell.Without(HiddenBecause.Telling),
        _ => GroupCell.Of(new Tally([.. cell.Split(' ').Select(count => int.Parse(count, CultureInfo.InvariantCulture))])),
    };

    private sealed record Written(IReadOnlyList<WrittenPart> Parts, IReadOnlyList<WrittenColumn> Scores, WrittenColumn Barriers)
    {
        /// <summary>In all; a row from before has only what each part says.</summary>
        public int? Answered { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? Helped { get; init; }
    }

    /// <summary>How many have answered in a part isn't there where it may not be said.</summary>
    private sealed record WrittenPart(
        string Name, int Asked, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Answered);

    private sealed record WrittenColumn(string Whole, IReadOnlyList<string> Parts);
}
