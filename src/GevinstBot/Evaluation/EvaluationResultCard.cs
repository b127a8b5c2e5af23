using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Evaluation;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Evaluation;

/// <summary>What the organisations say of the network, beside the year before, and in whose words something should be otherwise.</summary>
public static class EvaluationResultCard
{
    private const string Comments = "comments";

    /// <param name="result">What is said.</param>
    /// <param name="state">Whether it is still open, in a sentence; null when it is over.</param>
    /// <param name="roster">Who is who.</param>
    /// <param name="texts">The language.</param>
    public static PromptCard For(EvaluationResult result, string? state, Roster roster, LocalTexts texts)
    {
        var heading = texts["evaluation-result.heading"];
        var comments = result.Now.Comments;
        var (answered, asked) = (result.Now.Answered, Math.Max(result.Now.Answered, roster.Organizations.Count));
        var card = Frame.Of(
            texts, heading,
            [
                Say.Heading(heading),
                Say.Text(texts["evaluation-result.answered", answered, asked]),
                state is null ? null : Say.Small(state),
                Table(result, texts),
                Say.Small(texts["evaluation-result.agree"]),
                comments.Count == 0 ? null : Place.Together(comments.Select(answer => Say.Labelled(
                    texts["decisions.action-of", Name(answer.Organization, roster)], " " + answer.Said.Comment))).Hidden(Comments),
            ],
            comments.Count == 0 ? null : Button.Toggle(texts["evaluation-result.show-comments"], Comments));
        return new PromptCard(card, heading);
    }

    private static AdaptiveElement Table(EvaluationResult result, LocalTexts texts)
    {
        List<TableColumn> columns =
        [
            new(texts["evaluation-result.statement"], Weight: 4), new(texts["evaluation-result.now"], Weight: 1, IsRight: true),
        ];
        if (result.Before is not null)
            columns.Add(new(texts["evaluation-result.before"], Weight: 1, IsRight: true));
        return Say.Table(columns, result.Now.Statements.Select(one => (IReadOnlyList<AdaptiveElement?>)
        [
            Say.Cell(texts[$"evaluation.statement.{one.Statement}"]), Say.Cell(Of(one, texts)),
            .. result.Before is { } before ? [Say.Cell(Of(before[one.Statement], texts))] : Array.Empty<AdaptiveElement>(),
        ]));
    }

    private static string Of(StatementSummary summary, LocalTexts texts) =>
        texts["evaluation-result.of", summary.Agree, summary.Answered];

    private static string Name(OrganizationId id, Roster roster) =>
        roster.Organizations.FirstOrDefault(organization => organization.Id == id)?.ShortName ?? id.Value;
}
