using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.ChangePlans;
using GevinstBot.Domain.Network;
using GevinstBot.Initiatives;
using GevinstBot.Rounds;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;

namespace GevinstBot.ChangePlans;

/// <summary>
/// One initiative's change plan: what is missing in the phase that the change is in, then what is in place and what comes later.
/// </summary>
public static class ChangePlanCard
{
    public static AdaptiveCard For(CardRequest request, ChangePlansQuestion question, Initiative one)
    {
        var (texts, course) = (request.Texts, question.CourseOf(one));
        return request.Frame(
            CardText.Escape(texts["change-plan.title", one.Name]),
            [
                Say.SmallLine(InitiativeWords.Where(one, question.Today, texts)),
                Say.Text(texts.Standing(course)),
                course.Missing.Count == 0 ? null : Table("change-plan.missing", course.Missing, course, texts),
                Table("change-plan.others", course.Others, course, texts),
                course.Plan is { } plan ? Say.SmallLine(texts[
                    "change-plan.changed", question.Roster.Find(plan.By)?.Name ?? texts["pulse.unknown-person"],
                    texts.When(plan.At, question.Zone)]) : null,
                request.IsClosed ? Say.Small(texts["change-plan.card-over"]) : request.PurposeLine(),
            ],
            request.IsClosed
                ? []
                :
                [
                    request.ButtonWithoutInputs(
                        texts["change-plan.change"], ChangePlanEditSubmit.VerbName,
                        [(ChangePlansCard.WhichField, one.Id.Value)]).Primary(),
                    Button.Writing(texts["sponsor-page.get"], $"{texts.Ways("command.sponsor-page")[0]} {one.Id}"),
                    question.Initiatives.Count > 1
                        ? request.ButtonWithoutInputs(texts["initiatives.all"], ChangePlanShowSubmit.VerbName)
                        : null,
                ]);
    }

    private static AdaptiveElement Table(string heading, IEnumerable<ChangePart> parts, ChangeCourse course, LocalTexts texts) => Say.Table(
        [new(texts[heading], Weight: 5), new(texts["change-plan.column-state"], Weight: 3, IsRight: true)],
        parts.Select(part => (IReadOnlyList<AdaptiveElement?>)
        [
            Place.Together(
                Say.Cell(texts.Capital(texts.Part(part))),
                course.Of(part).Who is { } who ? Say.SmallLine(texts.Capital(texts.Role(who))) : null),
            part.Phase() > course.Phase && course.Of(part) == PartSaid.Nothing
                ? Say.Badge(texts["change-plan.later"], Tone.Plain)
                : texts.Badge(course.Of(part).State),
        ]));
}
