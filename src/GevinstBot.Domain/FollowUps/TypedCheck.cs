using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using NodaTime;

namespace GevinstBot.Domain.FollowUps;

/// <summary>What an organisation answers of an indicator under closer follow-up, as typed.</summary>
public static class TypedCheck
{
    public const string Value = "value-now";
    public const string Measure = "measure-done";
    public const string Effect = "effect-so-far";

    public const int LongestMeasure = 300;

    public static IReadOnlyDictionary<string, FollowUpEffect> Effects { get; } = new OrderedDictionary<string, FollowUpEffect>
    {
        ["yes"] = FollowUpEffect.Yes,
        ["partly"] = FollowUpEffect.Partly,
        ["no"] = FollowUpEffect.No,
        ["too-early"] = FollowUpEffect.TooEarly,
    };

    /// <summary>What was done must be said; a number may not be there yet.</summary>
    public static Checked<FollowUpCheck> Read(
        IReadOnlyDictionary<string, string> typed, string followUp, LocalDate day, IndicatorUnit unit, PersonId by, Instant now)
    {
        var form = new TypedForm(typed);
        var value = form.Number(Value, (text, field) => TypedAmount.Read(text, field, unit));
        var measure = form.RequiredText(Measure, LongestMeasure);
        var effect = form.RequiredChoice(Effect, Effects);
        return form.Checked(() => new FollowUpCheck(followUp, day, value, measure, effect, by, now));
    }
}
