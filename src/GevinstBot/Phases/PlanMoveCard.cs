using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Phases;
using GevinstBot.Rounds;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Phases;

/// <summary>An initiative is moved: what a plan has to come, with the days as they are and as they would be. One press.</summary>
public static class PlanMoveCard
{
    private const int Most = 5;

    public static AdaptiveCard For(CardRequest request, PlanMoveQuestion question)
    {
        var (texts, move, all) = (request.Texts, question.Move, question.ToCome);
        var canMove = question.Moved is not null;
        return request.Frame(
            texts["plan-move.title", CardText.Escape(request.Round.Name)],
            [
                Say.Text(texts["plan-move.top", move.From, move.To, texts.When(request.Closes, question.Zone)]),
                Say.Table(
                    [
                        new(texts["benefits.column-benefit"], Weight: 6), new(texts["plan-move.column-now"], Weight: 4, IsRight: true),
                        .. canMove ? [new TableColumn(texts["plan-move.column-moved"], Weight: 4, IsRight: true)] : (TableColumn[])[],
                    ],
                    all.Take(Most).Select(one => (IReadOnlyList<AdaptiveElement?>)
                    [
                        Say.Cell(one.Benefit.Name), Day(one.Benefit.FullEffect, texts),
                        .. canMove ? [Day(one.Moved, texts)] : (AdaptiveElement?[])[],
                    ])),
                all.Count > Most ? Say.Small(texts["format.more", all.Count - Most]) : null,
                !canMove ? Say.Text(texts["plan-move.cannot"])
                    : question.Plan.Proposed is null ? null : Say.Small(texts["plan-move.asks-again"]),
                request.PurposeLine(question.Organization.ShortName),
            ],
            canMove ? Choose(request, "plan-move.move", TypedMove.Move).Primary() : null,
            Choose(request, "plan-move.keep", TypedMove.Keep),
            OpenPlan(question, texts));
    }

    /// <summary>Where each day is changed by itself.</summary>
    internal static AdaptiveAction OpenPlan(PlanMoveQuestion question, LocalTexts texts) => Button.Writing(
        texts["plan-move.open-plan"], $"{texts.Ways("command.benefit-plan")[0]} {question.Initiative.Name}");

    private static AdaptiveExecuteAction Choose(CardRequest request, string title, string choice) =>
        request.Button(request.Texts[title], PlanMoveAnswerSubmit.VerbName, (TypedMove.Field, choice));

    private static AdaptiveElement? Day(LocalDate? day, LocalTexts texts) => day is { } known ? Say.Cell(texts.Date(known)) : null;
}
