using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.ChangePlans;
using GevinstBot.Domain.Network;
using GevinstBot.Texts;

namespace GevinstBot.ChangePlans;

/// <summary>A change plan in words, alike on its card, on the sponsor's page and in a document.</summary>
internal static class ChangeWords
{
    public static string Part(this LocalTexts texts, ChangePart part) => texts[$"change-plan.part.{part.Key()}"];

    public static string State(this LocalTexts texts, ChangeState state) => texts[$"change-plan.state.{ChangeParts.KeyOf(state)}"];

    public static string Role(this LocalTexts texts, ChangeRole role) => texts[$"change-plan.role.{ChangeParts.KeyOf(role)}"];

    public static string Phase(this LocalTexts texts, ChangePhase phase) => texts[$"change-plan.phase.{phase.Key()}"];

    /// <summary>«Endringsfase: Gjennomføre. 3 av 7 deler som trengs nå, er på plass.»</summary>
    public static string Standing(this LocalTexts texts, ChangeCourse course) => course.Missing.Count == 0
        ? texts["change-plan.all-in-place", texts.Phase(course.Phase)]
        : texts["change-plan.standing", texts.Phase(course.Phase), course.InPlace, course.Needed.Count];

    public static AdaptiveElement Badge(this LocalTexts texts, ChangeState state) => Say.Badge(
        texts.State(state), state switch
        {
            ChangeState.Done => Tone.Good,
            ChangeState.UnderWay => Tone.Accent,
            ChangeState.NotBegun or ChangeState.NotRelevant => Tone.Plain,
        });
}
