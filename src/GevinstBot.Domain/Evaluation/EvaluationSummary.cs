namespace GevinstBot.Domain.Evaluation;

/// <summary>What the organisations say of one statement: how many agree, of how many that answered.</summary>
/// <param name="Statement">Which one.</param>
/// <param name="Agree">How many say 4 or 5.</param>
/// <param name="Answered">How many have answered.</param>
public sealed record StatementSummary(string Statement, int Agree, int Answered);

/// <summary>An evaluation, statement by statement. Never a mean: of eleven organisations it says less than how many agree.</summary>
/// <param name="Evaluation">Its name.</param>
/// <param name="Answered">How many organisations have answered.</param>
/// <param name="Statements">In the order of the form.</param>
/// <param name="Comments">What organisations would have otherwise, in the order of their names.</param>
public sealed record EvaluationSummary(
    string Evaluation, int Answered, IReadOnlyList<StatementSummary> Statements, IReadOnlyList<EvaluationAnswer> Comments)
{
    /// <summary>Null while nobody has answered.</summary>
    public static EvaluationSummary? Of(IReadOnlyCollection<EvaluationAnswer> answers) => answers.Count == 0 ? null : new(
        answers.First().Evaluation, answers.Count,
        [
            .. EvaluationScores.Statements.Select(statement => new StatementSummary(
                statement, answers.Count(answer => answer.Said[statement] >= EvaluationScores.Agrees), answers.Count)),
        ],
        [.. answers.Where(answer => answer.Said.Comment.Length > 0).OrderBy(answer => answer.Organization.Value, StringComparer.Ordinal)]);

    /// <summary>Of the evaluations of a year the last; null where there is none.</summary>
    public static EvaluationSummary? LastOf(IEnumerable<EvaluationAnswer> answers) =>
        answers.GroupBy(answer => answer.Evaluation).OrderBy(evaluation => evaluation.Max(answer => answer.At)).LastOrDefault() is { } last
            ? Of([.. last])
            : null;

    public StatementSummary this[string statement] => Statements.First(one => one.Statement == statement);
}
