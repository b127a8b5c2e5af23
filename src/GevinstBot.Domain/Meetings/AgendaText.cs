using GevinstBot.Domain.Calendar;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Domain.Meetings;

/// <summary>
/// What an agenda says: a text key with its arguments, so that each reader reads it in their own language, or words that a
/// person typed, which have only one. Exactly one of <see cref="Key"/> and <see cref="Typed"/> is set.
/// </summary>
public sealed record AgendaText(string? Key, IReadOnlyList<AgendaArgument> Arguments, string? Typed)
{
    public bool SaysTheSameAs(AgendaText other) => (Key, Typed) == (other.Key, other.Typed) && Arguments.SequenceEqual(other.Arguments);

    public static AgendaText Of(string key, params IReadOnlyList<AgendaArgument> arguments) => new(key, [.. arguments], null);

    public static AgendaText Written(string typed) => new(null, [], typed);
}

/// <summary>What goes into a text's place. A plain value is the same in every language: a name, a number.</summary>
public sealed record AgendaArgument(string Value, ArgumentKind Kind)
{
    public static AgendaArgument Plain(string value) => new(value, ArgumentKind.Plain);

    /// <summary>A word with a text of its own, such as the name of an ADKAR element.</summary>
    public static AgendaArgument TextOf(string key) => new(key, ArgumentKind.TextKey);

    /// <summary>Names that the reader's language puts together, with its own word before the last.</summary>
    public static AgendaArgument ListOf(IEnumerable<string> names) => new(string.Join('\n', names), ArgumentKind.List);

    /// <summary>A day, as the reader's language says it with its weekday.</summary>
    public static AgendaArgument Of(LocalDate day) => new(LocalDatePattern.Iso.Format(day), ArgumentKind.Day);

    public static AgendaArgument Of(ReportingPeriod period) => new(period.Text, ArgumentKind.Period);
}

public enum ArgumentKind
{
    Plain,
    TextKey,
    Period,

    /// <summary>One a line.</summary>
    List,
    Day,
}
