using System.Globalization;
using System.Text;
using GevinstBot.Cards;
using GevinstBot.Domain.Insights;

namespace GevinstBot.Tab;

/// <summary>A value that is a dot.</summary>
public sealed record TrendDot(double X, double Y, bool IsFetched);

/// <summary>
/// Where the lines of a trend go, in a picture of a size: the organisations' values as a band with its middle, the own as a line with dots,
/// the target as steps. A period without a value is a gap, and never a zero.
/// </summary>
public sealed class TrendDrawing
{
    private readonly IReadOnlyList<TrendPoint> _points;
    private readonly TrendFrame _frame;
    private readonly decimal _low;
    private readonly decimal _high;

    /// <param name="trend">Of what.</param>
    /// <param name="frame">How large, and how much room there is around it.</param>
    public TrendDrawing(IndicatorTrend trend, TrendFrame frame)
    {
        (_points, _frame) = (trend.Points, frame);
        List<decimal> all = [.. _points.SelectMany(Values)];
        (_low, _high) = all.Count == 0 ? (0, 1) : all.Min() == all.Max() ? (all.Min() - 1, all.Max() + 1) : (all.Min(), all.Max());
        if (frame.HasLevels)
            (_low, _high, Steps) = ChartLevels.Of(_low, _high);
    }

    /// <summary>The numbers at the side, from the lowest.</summary>
    private IReadOnlyList<decimal> Steps { get; } = [];

    public IEnumerable<(double At, decimal Value)> Ticks => Steps.Select(value => (Y(value), value));

    public string Median => Line(point => point.Region?.Median);

    public string Own => Line(point => point.Own);

    /// <summary>Each period's own, as wide as the period is; one line where it stays the same.</summary>
    public string TargetLine
    {
        get
        {
            var path = new StringBuilder();
            foreach (var bound in (Func<TrendPoint, decimal?>[])[point => point.Target?.Low, point => point.Target?.High])
            {
                for (var at = 0; at < _points.Count; at++)
                {
                    if (bound(_points[at]) is not { } value)
                        continue;
                    if (at == 0 || bound(_points[at - 1]) != value)
                        path.Append(CultureInfo.InvariantCulture, $"M{Within(X(at) - Half):0.#} {Y(value):0.#}");
                    if (at == _points.Count - 1 || bound(_points[at + 1]) != value)
                        path.Append(CultureInfo.InvariantCulture, $"H{Within(X(at) + Half):0.#}");
                }
            }
            return path.ToString();
        }
    }

    public string Band
    {
        get
        {
            var path = new StringBuilder();
            foreach (var run in Runs(point => point.Region is not null))
            {
                var there = run.Select(at => Written(at, _points[at].Region!.Highest));
                var back = Enumerable.Reverse(run).Select(at => Written(at, _points[at].Region!.Lowest));
                path.Append('M').AppendJoin('L', there.Concat(back)).Append('Z');
                if (run is [var alone])
                    path.Append(Bar(alone));
            }
            return path.ToString();
        }
    }

    public IEnumerable<TrendDot> OwnDots => Dots(point => point.Own);

    /// <summary>Every some periods, and the last.</summary>
    public IEnumerable<(double At, TrendPoint Point)> Named
    {
        get
        {
            var every = Math.Max(1, (int)Math.Ceiling(_points.Count / 6.0));
            for (var at = _points.Count - 1; at >= 0; at -= every)
                yield return (X(at), _points[at]);
        }
    }

    private double Within(double x) => Math.Clamp(x, _frame.Left, _frame.Width - _frame.Right);

    private double Half => _points.Count < 2 ? _frame.Inner / 2 : _frame.Inner / (_points.Count - 1) / 2;

    private IEnumerable<TrendDot> Dots(Func<TrendPoint, decimal?> of) =>
        from point in _points.Index()
        let value = of(point.Item)
        where value is not null
        select new TrendDot(X(point.Index), Y(value.Value), point.Item.IsFetched);

    private string Line(Func<TrendPoint, decimal?> of)
    {
        var path = new StringBuilder();
        foreach (var run in Runs(point => of(point) is not null))
            // Without a length of its own, and yet a dot where line ends are round.
            path.Append('M').AppendJoin('L', run.Select(at => Written(at, of(_points[at])!.Value))).Append("h0");
        return path.ToString();
    }

    /// <summary>The places that follow on each other.</summary>
    private List<List<int>> Runs(Predicate<TrendPoint> isThere)
    {
        var runs = new List<List<int>>();
        for (var at = 0; at < _points.Count; at++)
        {
            if (!isThere(_points[at]))
                continue;
            if (at == 0 || runs.Count == 0 || runs[^1][^1] != at - 1)
                runs.Add([]);
            runs[^1].Add(at);
        }
        return runs;
    }

    /// <summary>A period that none beside it has a value: as wide as a dot, or it would be nothing.</summary>
    private string Bar(int at) => string.Create(
        CultureInfo.InvariantCulture,
        $"M{X(at) - 4:0.#} {Y(_points[at].Region!.Highest):0.#}h8V{Y(_points[at].Region!.Lowest):0.#}h-8Z");

    private static IEnumerable<decimal> Values(TrendPoint point) => new[]
    {
        point.Region?.Lowest, point.Region?.Highest, point.Own, point.Target?.Low, point.Target?.High,
    }.OfType<decimal>();

    private string Written(int at, decimal value) => string.Create(CultureInfo.InvariantCulture, $"{X(at):0.#} {Y(value):0.#}");

    private double X(int at) => _points.Count < 2
        ? _frame.Left + (_frame.Inner / 2)
        : _frame.Left + (at * _frame.Inner / (_points.Count - 1));

    private double Y(decimal value) => _frame.Top + ((double)((_high - value) / (_high - _low)) * _frame.Tall);
}

/// <summary>The size of a picture, and what is left free around the lines.</summary>
/// <param name="Width">All of it.</param>
/// <param name="Height">All of it.</param>
/// <param name="Left">For the numbers.</param>
/// <param name="Right">So that the last dot is whole.</param>
/// <param name="Top">Likewise.</param>
/// <param name="Bottom">For the periods' names.</param>
public sealed record TrendFrame(double Width, double Height, double Left, double Right, double Top, double Bottom)
{
    /// <summary>Beside a name, among many.</summary>
    public static readonly TrendFrame Small = new(240, 56, 4, 6, 6, 6);

    /// <summary>By itself.</summary>
    public static readonly TrendFrame Large = new(760, 300, 64, 40, 14, 34);

    public bool HasLevels => this == Large;

    public double Inner => Width - Left - Right;

    public double Tall => Height - Top - Bottom;
}
