using System.Globalization;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Reporting;

namespace GevinstBot.Domain.Figures;

/// <summary>What somebody wrote beside a file that they sent: what is measured in it, and of which year its months are.</summary>
/// <param name="Indicator">Null when no indicator is named.</param>
/// <param name="Year">Null when no year is, or several.</param>
public sealed record FigureAsk(IndicatorId? Indicator, int? Year)
{
    private const int FirstYear = 1990;
    private const int LastYear = 2099;

    /// <summary>More isn't read: a name is a few words.</summary>
    private const int MostWords = 30;

    /// <summary>Whatever else stands there says nothing: «her er tall for sykefravær, 2026» names both.</summary>
    public static FigureAsk Read(string written, IReadOnlyList<IndicatorDefinition> definitions)
    {
        List<string> words = [.. CleanText.Line(written).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords)];
        var years = words.Select(YearOf).OfType<int>().Distinct().ToList();
        return new FigureAsk(Named(words, new FigureIndicators(definitions)), years is [var only] ? only : null);
    }

    /// <summary>The longest run of words that is a name: «Ventetid, psykisk helsevern for voksne» is more than «Ventetid».</summary>
    private static IndicatorId? Named(List<string> words, FigureIndicators known)
    {
        for (var length = words.Count; length > 0; length--)
        {
            for (var first = 0; first + length <= words.Count; first++)
            {
                var run = string.Join(' ', words.GetRange(first, length));
                if ((known.Find(run) ?? known.Find(Bare(run))) is { } found)
                    return found.Id;
            }
        }
        return null;
    }

    private static int? YearOf(string word) =>
        int.TryParse(Bare(word), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= FirstYear and <= LastYear
            ? year
            : null;

    /// <summary>Without what ends a sentence or stands around a name.</summary>
    private static string Bare(string text) => text.Trim('.', ',', ':', '!', '?', '(', ')', '«', '»', '"');
}
