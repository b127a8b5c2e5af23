using System.Collections.ObjectModel;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.FollowUps;
using GevinstBot.Domain.Reporting;
using GevinstBot.Reporting;
using GevinstBot.Rounds;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;

namespace GevinstBot.FollowUps;

/// <summary>One indicator under closer follow-up: why, how it went before, and three fields.</summary>
public static class FollowUpCard
{
    private const int MostBefore = 3;

    public static AdaptiveCard For(CardRequest request, FollowUpQuestion question) =>
        Form(request, question, ReadOnlyDictionary<string, string>.Empty, problems: []);

    public static AdaptiveCard Form(
        CardRequest request, FollowUpQuestion question, IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems)
    {
        var (texts, filled) = (request.Texts, new FilledForm(typed, problems, request.Texts));
        return request.Frame(
            texts["follow-up.title", CardText.Escape(question.Definition.Name)],
            [
                filled.Banner,
                Say.Text(texts["follow-up.top", texts.When(request.Closes, question.Zone)]),
                Say.Line(texts[
                    "follow-up.why", texts[$"follow-up.weeks.{question.FollowUp.Weeks}"], texts.Date(question.FollowUp.Until),
                    question.FollowUp.Why]),
                .. question.Before.TakeLast(MostBefore).Select(check => Say.SmallLine(
                    $"{FollowUpPart.Said(check, question.Definition, texts)} {texts["follow-up.done", check.Measure]}")),
                filled.Text(TypedCheck.Value, texts.LabelIn("follow-up.field.value", question.Definition.Unit), longest: 40),
                filled.LongText(TypedCheck.Measure, texts["follow-up.field.measure"], TypedCheck.LongestMeasure),
                filled.Tap(
                    TypedCheck.Effect, texts["follow-up.field.effect"],
                    TypedCheck.Effects.Keys.Select(key => (texts[$"follow-up.effect.{key}"], key))),
                request.PurposeLine(question.Organization.ShortName),
            ],
            request.Button(texts["follow-up.send"], FollowUpAnswerSubmit.VerbName).Primary());
    }

    public static IReadOnlyDictionary<string, string> Fields(FollowUpCheck? check, LocalTexts texts) => check is null
        ? ReadOnlyDictionary<string, string>.Empty
        : new Dictionary<string, string>
        {
            [TypedCheck.Value] = check.Value is { } value ? texts.Bound(value) : "",
            [TypedCheck.Measure] = check.Measure,
            [TypedCheck.Effect] = FollowUpPart.Key(check.Effect),
        };
}
