using GevinstBot.EmbeddedTables.Protocol;

namespace GevinstBot.EmbeddedTables.Filters;

/// <summary>
/// Reads the part of OData's filter language that tables have: comparisons of a property with a value,
/// <c>and</c>, <c>or</c>, <c>not</c> and parentheses; <c>not</c> binds tightest, then <c>and</c>.
/// </summary>
/// <remarks>https://learn.microsoft.com/rest/api/storageservices/querying-tables-and-entities</remarks>
internal sealed class FilterParser
{
    /// <summary>Deeper than any filter meant, shallower than the stack.</summary>
    private const int DeepestNesting = 100;

    /// <summary>The service refuses more; so a filter that grew too long is found before it meets the service.</summary>
    private const int MostComparisons = 15;

    private readonly FilterLexer _lexer;
    private FilterToken _token;
    private int _depth;
    private int _comparisons;

    private FilterParser(string text)
    {
        _lexer = new FilterLexer(text);
        _token = _lexer.Next();
    }

    /// <summary>No filter lets every row through.</summary>
    /// <exception cref="RefusedException">The filter cannot be read.</exception>
    public static FilterNode? Parse(string? filter)
    {
        if (string.IsNullOrWhiteSpace(filter)) return null;
        var parser = new FilterParser(filter);
        var node = parser.Or();
        return parser._token.Kind == FilterTokenKind.End ? node : throw Unreadable("The filter goes on after its end.");
    }

    /// <summary>The service says so in other words; these tell a programmer more.</summary>
    public static RefusedException Unreadable(string why) => new(TableFailure.InvalidInput(why));

    private FilterNode Or()
    {
        var node = And();
        while (Accept("or")) node = new FilterNode.Or(node, And());
        return node;
    }

    private FilterNode And()
    {
        var node = Not();
        while (Accept("and")) node = new FilterNode.And(node, Not());
        return node;
    }

    private FilterNode Not()
    {
        if (++_depth > DeepestNesting) throw Unreadable("The filter is nested too deeply.");
        var node = Accept("not") ? new FilterNode.Not(Not()) : Primary();
        _depth--;
        return node;
    }

    private FilterNode Primary()
    {
        if (_token.Kind != FilterTokenKind.Open) return Comparison();
        Advance();
        var node = Or();
        if (_token.Kind != FilterTokenKind.Close) throw Unreadable("A parenthesis is not closed.");
        Advance();
        return node;
    }

    private FilterNode.Comparison Comparison()
    {
        if (++_comparisons > MostComparisons) throw Unreadable("The filter has more than 15 comparisons.");
        if (_token.Kind == FilterTokenKind.Value) return Reversed();
        var property = Name();
        if (Operator() is not { } comparison) return new FilterNode.Comparison(property, FilterOperator.Eq, true);
        return new FilterNode.Comparison(property, comparison, Value());
    }

    /// <summary><c>'a' lt RowKey</c> is <c>RowKey gt 'a'</c>.</summary>
    private FilterNode.Comparison Reversed()
    {
        var value = Value();
        var turned = Operator() switch
        {
            FilterOperator.Gt => FilterOperator.Lt,
            FilterOperator.Ge => FilterOperator.Le,
            FilterOperator.Lt => FilterOperator.Gt,
            FilterOperator.Le => FilterOperator.Ge,
            { } same => same,
            null => throw Unreadable("A value is compared with nothing."),
        };
        return new FilterNode.Comparison(Name(), turned, value);
    }

    private FilterOperator? Operator()
    {
        FilterOperator? found = _token.Kind != FilterTokenKind.Name ? null : _token.Text switch
        {
            "eq" => FilterOperator.Eq,
            "ne" => FilterOperator.Ne,
            "gt" => FilterOperator.Gt,
            "ge" => FilterOperator.Ge,
            "lt" => FilterOperator.Lt,
            "le" => FilterOperator.Le,
            _ => null,
        };
        if (found is not null) Advance();
        return found;
    }

    private string Name()
    {
        if (_token.Kind != FilterTokenKind.Name) throw Unreadable("A property's name is missing.");
        var name = _token.Text;
        Advance();
        return name;
    }

    private object Value()
    {
        if (_token.Value is not { } value) throw Unreadable("A value is missing.");
        Advance();
        return value;
    }

    private bool Accept(string word)
    {
        if (_token.Kind != FilterTokenKind.Name || _token.Text != word) return false;
        Advance();
        return true;
    }

    private void Advance() => _token = _lexer.Next();
}
