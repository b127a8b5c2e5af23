using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Reporting;
using GevinstBot.Domain.Reporting.ControlChart;
using GevinstBot.Texts;

namespace GevinstBot.Reporting;

/// <summary>What only needs a look, a row each: what it is called, its value, its target, and in a word or two how it stands.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="typed">What somebody has changed and not sent yet, by field.</param>
internal sealed class IndicatorRows(LocalTexts texts, IReadOnlyDictionary<string, string> typed)
{
    /// <summary>More are behind a button: a card of all of a year's indicators would neither be read nor be sent.</summary>
    public const int MostOnAPage = 12;

    /// <summary>A year on a line as wide as a thumb.</summary>
    private const int MostPoints = 12;

    /// <summary>The rows below the period that most of them are of, and those that there is no room for behind «Vis flere».</summary>
    public IEnumerable<AdaptiveElement> Of(IReadOnlyList<AskedIndicator> rows, string more)
    {
        if (rows.Count == 0)
            yield break;
        var period = ReportingPeriod.MostAreOf(rows.Select(asked => asked.Period));
        if (period is { } one)
            yield return Say.Subheading(texts.Capital(texts.Period(one)));
        yield return Table(rows.Take(MostOnAPage), period);
        if (rows.Count > MostOnAPage)
            yield return Table(rows.Skip(MostOnAPage), period).Hidden(more);
    }

    /// <summary>Where each number comes from, and what it is beside those before it: behind «Vis kilder».</summary>
    public IEnumerable<AdaptiveElement> Sources(IEnumerable<AskedIndicator> asked, string id)
    {
        var fetched = asked.Select(one => Source(one, one.Imported!)).ToList();
        return fetched.Count == 0 ? [] : [Place.Together(fetched).Hidden(id)];
    }

    /// <summary>The same rows of an answer that was given.</summary>
    public AdaptiveElement Answered(IReadOnlyList<(IndicatorValue Value, IndicatorDefinition Definition)> said)
    {
        var period = ReportingPeriod.MostAreOf(said.Select(one => one.Value.Period));
        return Place.Together(
            [
                period is { } one ? Say.Subheading(texts.Capital(texts.Period(one))) : null,
                Say.Table(Columns, said.Select(one => Answered(one.Value, one.Definition, period))),
            ]);
    }

    /// <summary>The last values and the target as a picture that says the same in words; null below three.</summary>
    public static AdaptiveElement? Course(LocalTexts texts, AskedIndicator asked, decimal value)
    {
        var points = asked.Course(value, MostPoints);
        if (points.Count == 0)
            return null;
        var target = asked.Target is { } goal ? goal.High ?? goal.Low : null;
        var numbers = texts.List(
            [.. points.SkipLast(1).Select(point => texts.Number(point.Value, asked.Definition)), texts.Amount(asked.Definition, value)]);
        return Chart.TrendPicture(
            target is { } bound ? texts["indicators.course", numbers, texts.Bound(bound)] : numbers,
            [.. points.Select(point => point.Value)], target);
    }

    private AdaptiveElement Table(IEnumerable<AskedIndicator> rows, ReportingPeriod? shared) =>
        Say.Table(Columns, rows.Select(asked => Row(asked, shared)));

    private IReadOnlyList<TableColumn> Columns =>
    [
        new(texts["indicators.column-name"], Weight: 10),
        new(texts["indicators.column-value"], Weight: 6, IsRight: true),
        new(texts["indicators.column-target"], Weight: 6, IsRight: true),
        new(texts["indicators.column-standing"], Weight: 6, IsRight: true),
    ];

    private IReadOnlyList<AdaptiveElement?> Answered(IndicatorValue said, IndicatorDefinition definition, ReportingPeriod? shared) =>
    [
        Name(definition, said.Period == shared ? null : said.Period),
        Say.Cell(said.Value is { } number ? texts.Amount(definition, number) : texts[Missing(said.State)]),
        Say.Cell(texts.Bounds(definition, said.Target)),
        said.Value is { } value ? Standing(definition, value, said.Target, said.Explanation is not null) : null,
    ];

    private IReadOnlyList<AdaptiveElement?> Row(AskedIndicator asked, ReportingPeriod? shared)
    {
        var (definition, import) = (asked.Definition, asked.Imported!);
        var changed = Changed(asked);
        return
        [
            Name(
                definition, asked.Period == shared ? null : asked.Period,
                texts.IsNew(definition, asked.Period), changed is null ? Direction(asked, import.Value) : null),
            Say.Cell(changed ?? texts.Amount(definition, import.Value)),
            Say.Cell(texts.Bounds(definition, asked.Target)),
            changed is null
                ? Standing(definition, import.Value, asked.Target, deviates: false)
                : Say.Badge(texts["indicators.standing-changed"], Tone.Accent),
        ];
    }

    /// <summary>What is to be sent instead of what was fetched; null when nothing is.</summary>
    private string? Changed(AskedIndicator asked)
    {
        if (typed.GetValueOrDefault(IndicatorField.State(asked.Id)) is { } key
            && TypedIndicators.States.GetValueOrDefault(key) is not IndicatorState.Reported and var state)
            return texts[Missing(state)];
        return typed.GetValueOrDefault(IndicatorField.Value(asked.Id)) is { Length: > 0 } number
            ? TypedAmount.Read(number, asked.Id.Value, asked.Definition.Unit)
                .Match(value => texts.Amount(asked.Definition, value), _ => number)
            : null;
    }

    /// <summary>Below the name, what the heading above the table doesn't say, and a direction where a rule says one.</summary>
    private AdaptiveElement Name(IndicatorDefinition definition, ReportingPeriod? period, params string?[] said)
    {
        AdaptiveElement?[] below =
        [
            period is { } own ? Say.SmallLine(texts.Period(own)) : null,
            texts.Trial(definition) is { } trial ? Say.SmallLine(trial) : null,
            .. said.OfType<string>().Select(line => Say.SmallLine(line)),
        ];
        return below.All(line => line is null) ? Say.Cell(definition.Name) : Place.Together([Say.Cell(definition.Name), .. below]);
    }

    /// <summary>A direction that a rule says; of what varies as it always has, there is nothing to say in a row.</summary>
    private string? Direction(AskedIndicator asked, decimal value)
    {
        var variation = asked.Variation(value);
        return variation.Kind is VariationKind.Unknown or VariationKind.Ordinary ? null : texts.Said(variation);
    }

    private AdaptiveElement Standing(IndicatorDefinition definition, decimal value, Target? target, bool deviates)
    {
        var distance = target?.Distance(value);
        var (key, tone) = (distance, deviates) switch
        {
            (null, _) => ("indicators.standing-none", Tone.Plain),
            (0, _) => ("indicators.standing-within", Tone.Good),
            (_, false) => ("indicators.standing-tolerated", Tone.Warning),
            ( > 0, true) => ("indicators.standing-above", Tone.Attention),
            (_, true) => ("indicators.standing-below", Tone.Attention),
        };
        return Say.Badge(texts[key], tone);
    }

    /// <summary>The course of what deviates stands where it is asked about.</summary>
    private AdaptiveElement Source(AskedIndicator asked, ImportedValue import)
    {
        var words = Place.Together(
            [
                Say.Labelled(asked.Definition.Name),
                Say.SmallLine(texts["indicators.source", import.Source, texts.Date(import.Date)]),
                texts.WhatIsNew(asked.Definition, asked.Period) is { } changed ? Say.SmallLine(changed) : null,
                .. asked.NeedsAnswer ? [] : IndicatorFields.Course(texts, asked, import.Value),
            ]);
        var picture = asked.NeedsAnswer ? null : Course(texts, asked, import.Value);
        return (picture is null ? words : Place.Row(words, picture)).Spaced(AdaptiveSpacing.Medium);
    }

    private static string Missing(IndicatorState state) =>
        state == IndicatorState.NotRelevant ? "indicators.state-not-relevant" : "indicators.state-not-yet";
}
