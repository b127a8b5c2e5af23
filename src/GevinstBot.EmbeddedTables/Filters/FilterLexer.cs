using System.Globalization;
using System.Text;

namespace GevinstBot.EmbeddedTables.Filters;

internal enum FilterTokenKind
{
    Name,
    Value,
    Open,
    Close,
    End,
}

/// <summary>A word, a value or a parenthesis of a filter.</summary>
internal readonly record struct FilterToken(FilterTokenKind Kind, string Text, object? Value = null);

/// <summary>Cuts a filter into words and values.</summary>
internal sealed class FilterLexer(string text)
{
    private const DateTimeStyles AsUtc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    private int _at;

    public FilterToken Next()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at])) _at++;
        if (_at == text.Length) return new FilterToken(FilterTokenKind.End, string.Empty);
        var first = text[_at];
        return first switch
        {
            '(' or ')' => Parenthesis(first),
            '\'' => new FilterToken(FilterTokenKind.Value, string.Empty, Quoted()),
            '-' or (>= '0' and <= '9') => Number(),
            _ when char.IsLetter(first) || first == '_' => Word(),
            _ => throw FilterParser.Unreadable($"Unexpected character at {_at}."),
        };
    }

    private FilterToken Parenthesis(char which)
    {
        _at++;
        return new FilterToken(which == '(' ? FilterTokenKind.Open : FilterTokenKind.Close, which.ToString());
    }

    /// <summary>Two quotes inside are one quote.</summary>
    private string Quoted()
    {
        var value = new StringBuilder();
        for (_at++; _at < text.Length; _at++)
        {
            if (text[_at] != '\'')
            {
                value.Append(text[_at]);
                continue;
            }

            _at++;
            if (_at == text.Length || text[_at] != '\'') return value.ToString();
            value.Append('\'');
        }

        throw FilterParser.Unreadable("A quoted value does not end.");
    }

    private FilterToken Number()
    {
        var word = Take(c => char.IsAsciiDigit(c) || c is '-' or '+' or '.' or 'e' or 'E' or 'L');
        if (word == "-" && text.AsSpan(_at).StartsWith("Infinity")) return Word(double.NegativeInfinity);
        var digits = word.AsSpan().TrimEnd('L');
        if (digits.Length == word.Length - 1
            && long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var big))
            return new FilterToken(FilterTokenKind.Value, word, big);
        if (int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return new FilterToken(FilterTokenKind.Value, word, number);
        if (double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var real))
            return new FilterToken(FilterTokenKind.Value, word, real);
        throw FilterParser.Unreadable("A number cannot be read.");
    }

    private FilterToken Word()
    {
        var word = Take(c => char.IsLetterOrDigit(c) || c == '_');
        if (_at < text.Length && text[_at] == '\'') return new FilterToken(FilterTokenKind.Value, word, Typed(word, Quoted()));
        return word switch
        {
            "true" => new FilterToken(FilterTokenKind.Value, word, true),
            "false" => new FilterToken(FilterTokenKind.Value, word, false),
            "NaN" => new FilterToken(FilterTokenKind.Value, word, double.NaN),
            "Infinity" => new FilterToken(FilterTokenKind.Value, word, double.PositiveInfinity),
            _ => new FilterToken(FilterTokenKind.Name, word),
        };
    }

    private FilterToken Word(double value)
    {
        _at += "Infinity".Length;
        return new FilterToken(FilterTokenKind.Value, string.Empty, value);
    }

    private static object Typed(string type, string value) => type switch
    {
        "datetime" when DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, AsUtc, out var instant) => instant,
        "guid" when Guid.TryParse(value, out var guid) => guid,
        "X" or "binary" when value.Length % 2 == 0 && value.All(char.IsAsciiHexDigit) => Convert.FromHexString(value),
        _ => throw FilterParser.Unreadable($"{type} does not begin a value that can be read."),
    };

    private string Take(Func<char, bool> belongs)
    {
        var start = _at;
        while (_at < text.Length && belongs(text[_at])) _at++;
        return text[start.._at];
    }
}
