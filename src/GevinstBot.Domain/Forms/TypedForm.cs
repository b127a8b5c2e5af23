using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Domain.Forms;

/// <summary>
/// What somebody typed, by field and already clean (<see cref="CleanText"/>): the one way a form is read. What is wrong is gathered
/// on the way, so that a person is told all of it at once; it ends in the fact or in the problems.
/// </summary>
public sealed class TypedForm(IReadOnlyDictionary<string, string> typed)
{
    public const string Required = "form.required";

    /// <summary>One argument: the most characters.</summary>
    public const string TooLong = "form.too-long";

    public const string NotAChoice = "form.not-a-choice";
    public const string NotADate = "form.not-a-date";

    /// <summary>No argument. The year is likely to be a slip.</summary>
    public const string TooFar = "form.date-too-far";

    /// <summary>No argument. A number that names a person, whatever else is wrong with the field.</summary>
    public const string PersonNumber = "form.person-number";

    /// <summary>No argument. What stands where a letter was lost on the way can't be kept as what was meant.</summary>
    public const string LostLetter = "form.lost-letter";

    private const char Replacement = '\uFFFD';

    private static readonly LocalTimePattern[] Hours =
        [LocalTimePattern.CreateWithInvariantCulture("H:mm"), LocalTimePattern.CreateWithInvariantCulture("H.mm")];

    private readonly List<Problem> _problems = [];
    private readonly HashSet<string> _read = [];

    /// <summary>Empty when the field was left alone, or wasn't sent.</summary>
    public string this[string field]
    {
        get
        {
            _read.Add(field);
            return typed.GetValueOrDefault(field, "");
        }
    }

    /// <summary>True when the card had the field; some clients leave out the empty ones.</summary>
    public bool Has(string field) => typed.ContainsKey(field);

    public bool IsEmpty(params IReadOnlyList<string> fields) => fields.All(field => this[field].Length == 0);

    public bool IsRefused(params IReadOnlyList<string> fields) => _problems.Exists(problem => fields.Contains(problem.Field));

    public void Refuse(string field, string textKey, params IReadOnlyList<object> arguments) =>
        _problems.Add(new Problem(field, textKey, arguments));

    /// <summary>What stands on one line: a line break that came along with what was pasted is a space.</summary>
    public string Line(string field, int longest) => CleanText.OneLine(Text(field, longest));

    public string RequiredLine(string field, int longest, string missing = Required) =>
        IsMissing(field, missing) ? "" : Line(field, longest);

    /// <summary>What may stand on several lines.</summary>
    public string Text(string field, int longest)
    {
        var text = this[field];
        if (text.Length > longest)
            Refuse(field, TooLong, Written(longest));
        return text;
    }

    public string RequiredText(string field, int longest, string missing = Required) =>
        IsMissing(field, missing) ? "" : Text(field, longest);

    /// <summary>Null when nothing is chosen.</summary>
    public T? Choice<T>(string field, IReadOnlyDictionary<string, T> choices) where T : struct
    {
        if (this[field].Length == 0)
            return null;
        if (choices.TryGetValue(this[field], out var choice))
            return choice;
        Refuse(field, NotAChoice);
        return null;
    }

    public T RequiredChoice<T>(string field, IReadOnlyDictionary<string, T> choices, string missing = Required) where T : struct =>
        IsMissing(field, missing) ? default : Choice(field, choices) ?? default;

    /// <summary>For choices that are called what they are.</summary>
    public string RequiredChoice(string field, IReadOnlyCollection<string> choices, string missing = Required)
    {
        if (!IsMissing(field, missing) && !choices.Contains(this[field]))
            Refuse(field, NotAChoice);
        return this[field];
    }

    /// <summary>Several choices, which a card sends as one text with commas: each once and in order. What is none is left out.</summary>
    public IReadOnlyList<string> Choices(string field, IReadOnlyList<string> choices)
    {
        var chosen = this[field].Split(',', StringSplitOptions.TrimEntries);
        return [.. choices.Where(chosen.Contains)];
    }

    /// <summary>Null when there is none, or none within the limits.</summary>
    /// <param name="field">Where it was typed.</param>
    /// <param name="least">The least that will do.</param>
    /// <param name="most">The most that will do.</param>
    /// <param name="outside">What is said of any other; one argument, the most.</param>
    /// <param name="unit">What may be typed behind the number.</param>
    public int? WholeNumber(string field, int least, int most, string outside, Regex? unit = null)
    {
        var text = this[field];
        if (text.Length == 0)
            return null;
        var digits = unit is null ? text : unit.Replace(text, "");
        if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Refuse(field, outside, Written(most));
        return null;
    }

    /// <summary>«9.30» or «09:30»; null where nothing is typed, or no hour.</summary>
    public LocalTime? Hour(string field, string notAnHour)
    {
        if (IsEmpty(field))
            return null;
        if (Hours.Select(hour => hour.Parse(this[field])).FirstOrDefault(read => read.Success) is { } hour)
            return hour.Value;
        Refuse(field, notAnHour);
        return null;
    }

    /// <summary>A number by whichever way numbers of its kind are read; null when there is none, or none that can be read.</summary>
    public decimal? Number(string field, Func<string, string, Checked<decimal>> read)
    {
        if (this[field].Length == 0)
            return null;
        var number = read(this[field], field);
        _problems.AddRange(number.Problems);
        return number.Match<decimal?>(value => value, _ => null);
    }

    /// <summary>A day that isn't before the earliest, nor so far ahead that nobody plans for it; null when there is none.</summary>
    public LocalDate? RequiredDate(string field, LocalDate earliest, string tooEarly, string missing = Required)
    {
        var day = TypedDate.Read(this[field]);
        var problem = this[field].Length == 0 ? missing
            : day is null ? NotADate
            : day < earliest ? tooEarly
            : TypedDate.IsTooFar(day.Value, earliest) ? TooFar
            : null;
        if (problem is null)
            return day;
        Refuse(field, problem);
        return null;
    }

    /// <summary>The end: the fact, made only when nothing is wrong, or everything that is.</summary>
    public Checked<T> Checked<T>(Func<T> make)
    {
        // What the fact is made of may be read while it is made: looked through after that.
        var made = _problems.Count == 0 ? make() : default;
        RefuseWhatIsNeverStored();
        return _problems.Count == 0 ? Domain.Checked<T>.Accepted(made!) : Domain.Checked<T>.Rejected(_problems);
    }

    private void RefuseWhatIsNeverStored()
    {
        foreach (var field in _read.Where(typed.ContainsKey))
        {
            var why = PersonNumbers.AreIn(typed[field]) ? PersonNumber : typed[field].Contains(Replacement) ? LostLetter : null;
            if (why is null)
                continue;
            _problems.RemoveAll(problem => problem.Field == field);
            Refuse(field, why);
        }
    }

    private bool IsMissing(string field, string textKey)
    {
        if (this[field].Length > 0)
            return false;
        Refuse(field, textKey);
        return true;
    }

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);
}
