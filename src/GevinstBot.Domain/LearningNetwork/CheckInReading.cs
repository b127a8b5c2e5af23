using GevinstBot.Domain.Reporting;

namespace GevinstBot.Domain.LearningNetwork;

/// <summary>One reading of a check-in's fields, with what was wrong so far.</summary>
internal sealed class CheckInReading(Func<string, string> typed)
{
    private readonly List<Problem> _problems = [];

    public IReadOnlyList<Problem> Problems => _problems;

    public bool HasProblem(string field) => _problems.Exists(problem => problem.Field == field);

    public void Refuse(string field, string textKey, params string[] arguments) => _problems.Add(new Problem(field, textKey, arguments));

    public string RequiredText(string field)
    {
        var text = Text(field);
        if (text.Length == 0)
            Refuse(field, "form.required");
        return text;
    }

    public string Text(string field)
    {
        var text = typed(field).ReplaceLineEndings("\n").Trim();
        if (text.Length > CheckInField.LongestText)
            Refuse(field, "form.too-long", $"{CheckInField.LongestText}");
        return text;
    }

    /// <summary>Null for «ingen», which is also what a field that was left alone means.</summary>
    public T? Choice<T>(string field) where T : struct, Enum
    {
        var key = typed(field);
        if (key.Length == 0 || key == CheckInField.None)
            return null;
        foreach (var value in Enum.GetValues<T>().Where(value => CheckInField.Key(value) == key))
            return value;
        Refuse(field, "form.not-a-choice");
        return null;
    }

    public decimal Progress()
    {
        var key = typed(CheckInField.Progress);
        if (LearningNetwork.Progress.Read(key) is { } step)
            return step;
        Refuse(CheckInField.Progress, key.Length == 0 ? "form.required" : "form.not-a-choice");
        return 0;
    }

    public decimal? Measure()
    {
        if (string.IsNullOrWhiteSpace(typed(CheckInField.Measure)))
            return null;
        var number = TypedNumber.Read(typed(CheckInField.Measure), CheckInField.Measure);
        _problems.AddRange(number.Problems);
        return number.Match<decimal?>(accepted: value => value, rejected: _ => null);
    }
}
