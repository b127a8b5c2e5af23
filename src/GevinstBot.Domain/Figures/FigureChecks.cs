using GevinstBot.Domain.Reporting;
using NodaTime;

namespace GevinstBot.Domain.Figures;

/// <summary>Whether a number will do: by itself, and beside the others of its file.</summary>
internal sealed class FigureChecks(IReadOnlyList<FigureDraft> all, LocalDate today)
{
    public const string Outside = "figures.outside";
    public const string PercentElsewhere = "figures.percent-elsewhere";
    public const string Fraction = "figures.fraction";
    public const string NotOver = "figures.not-over";
    public const string BadDenominator = "figures.bad-denominator";
    public const string TwoValues = "figures.two-values";

    /// <summary>One argument: what numerator and denominator give.</summary>
    public const string Disagrees = "figures.note-disagrees";

    /// <summary>A text key: less than one per cent, in a file whose others are in per cent.</summary>
    public const string SmallShare = "figures.note-small-share";

    /// <summary>What is known to be in per cent, by indicator.</summary>
    private readonly ILookup<IndicatorId, decimal> _inPercent = all
        .Where(draft => draft.Cell is { Value: > 1 or < -1 } or { Value: not null, IsPercent: true })
        .ToLookup(draft => draft.Definition.Id, draft => draft.Cell.Value!.Value);

    /// <summary>Less than one, and nothing says of what.</summary>
    private readonly ILookup<IndicatorId, decimal> _fractions =
        all.Where(IsFraction).ToLookup(draft => draft.Definition.Id, draft => draft.Cell.Value!.Value);

    private readonly ILookup<object, decimal> _values =
        all.Where(draft => draft.Cell.Value is not null).ToLookup(draft => (object)draft.Key, draft => draft.Cell.Value!.Value);

    /// <summary>Null when it will do.</summary>
    public Problem? ProblemOf(FigureDraft draft)
    {
        var reason = draft.Cell.Reason ?? draft.Numerator.Reason ?? draft.Denominator.Reason
            ?? (draft.Cell.Value is { } value ? ReasonAgainst(draft, value) : null);
        return reason is null ? null : new Problem(draft.Heading, reason);
    }

    public static IEnumerable<FigureNote> NotesOf(FigureDraft draft)
    {
        var (line, cell) = (draft.Row.Line, draft.Cell);
        foreach (var note in cell.Notes)
            yield return new FigureNote(line, note);
        if (IsFraction(draft))
            yield return new FigureNote(line, SmallShare);
        if (Given(draft) is { } given && !Ratio.Agrees(cell.Value!.Value, given, cell.Decimals))
            yield return new FigureNote(line, Disagrees, WrittenAmount.Of(Math.Round(given, cell.Decimals + 1)));
    }

    private string? ReasonAgainst(FigureDraft draft, decimal value) =>
        draft.Period.LastDay >= today ? NotOver
        : draft.Cell.IsPercent && !draft.IsShare ? PercentElsewhere
        : IsFraction(draft) && MayBeShare(draft) ? Fraction
        : !draft.Definition.Accepts(value) ? Outside
        : draft.Denominator.Value <= 0 ? BadDenominator
        : _values[draft.Key].Distinct().Count() > 1 ? TwoValues
        : null;

    /// <summary>0,04 in a column of per cent is four in a hundred, or four in ten thousand.</summary>
    private static bool IsFraction(FigureDraft draft) =>
        draft is { IsShare: true, Cell: { IsPercent: false, Value: { } value } } && Reporting.Fraction.Is(value);

    /// <summary>
    /// Nothing in the file says that its numbers are in per cent, or a hundred times as much is what the others are. One that can't be a
    /// share tells that little is usual.
    /// </summary>
    private bool MayBeShare(FigureDraft draft)
    {
        List<decimal> others = [.. _inPercent[draft.Definition.Id]];
        return !others.Exists(value => Math.Abs(value) > 1)
            || _fractions[draft.Definition.Id].All(value => Reporting.Fraction.IsLikely(value, others));
    }

    /// <summary>What numerator and denominator give; null when they aren't both there.</summary>
    private static decimal? Given(FigureDraft draft) =>
        Ratio.Of(draft.Numerator.Value, draft.Denominator.Value, draft.Definition.Unit);
}
