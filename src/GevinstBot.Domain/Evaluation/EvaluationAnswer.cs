using System.Globalization;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Evaluation;

/// <summary>What an organisation says of the network: five statements from 1 to 5, and a line of its own. With its name.</summary>
/// <param name="Scores">By statement, in the order of <see cref="Statements"/>.</param>
/// <param name="Comment">What should be otherwise; empty where nothing is said.</param>
public sealed record EvaluationScores(IReadOnlyList<int> Scores, string Comment)
{
    public const string CommentField = "evaluation-comment";
    public const int LongestComment = 300;
    public const int Lowest = 1;
    public const int Highest = 5;

    /// <summary>From here on an organisation agrees.</summary>
    public const int Agrees = 4;

    /// <summary>The same every year, so that years can be compared. A statement's words are its text.</summary>
    public static IReadOnlyList<string> Statements { get; } = ["useful", "meetings", "sharing", "effort", "effect"];

    public static IReadOnlyDictionary<string, int> Choices { get; } =
        Enumerable.Range(Lowest, Highest).ToDictionary(score => score.ToString(CultureInfo.InvariantCulture));

    public int this[string statement] => Scores[Statements.Index().First(one => one.Item == statement).Index];

    public static string Field(string statement) => $"evaluation-{statement}";

    public static Checked<EvaluationScores> Read(IReadOnlyDictionary<string, string> typed)
    {
        var form = new TypedForm(typed);
        List<int> scores = [.. Statements.Select(statement => form.RequiredChoice(Field(statement), Choices, TypedForm.NotAChoice))];
        var comment = form.Text(CommentField, LongestComment);
        return form.Checked(() => new EvaluationScores(scores, comment));
    }

    /// <summary>What the fields hold when it is changed.</summary>
    public IReadOnlyDictionary<string, string> Fields => new Dictionary<string, string>(Statements.Select(statement =>
        KeyValuePair.Create(Field(statement), this[statement].ToString(CultureInfo.InvariantCulture))))
    {
        [CommentField] = Comment,
    };

    public bool Equals(EvaluationScores? other) => other is not null && Comment == other.Comment && Scores.SequenceEqual(other.Scores);

    public override int GetHashCode() => HashCode.Combine(Comment, Scores.Count);
}

/// <summary>One organisation's answer to one evaluation.</summary>
/// <param name="Evaluation">The round's name among evaluations: a year, or the day on which a lead asked.</param>
/// <param name="Organization">Whose.</param>
/// <param name="Said">What it says.</param>
/// <param name="By">Who answered.</param>
/// <param name="At">When.</param>
public sealed record EvaluationAnswer(
    string Evaluation, OrganizationId Organization, EvaluationScores Said, PersonId By, Instant At) : IVersioned<EvaluationAnswer>
{
    public int Version { get; init; } = 1;

    PersonId? IVersioned<EvaluationAnswer>.By => By;

    public bool SaysTheSameAs(EvaluationAnswer other) => Said == other.Said;
}
