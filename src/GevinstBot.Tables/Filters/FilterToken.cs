namespace GevinstBot.Tables.Filters;

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
