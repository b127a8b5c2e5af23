using GevinstBot.Domain.Forms;
using NodaTime;

namespace GevinstBot.Domain.Meetings;

/// <summary>A lead takes a correction, in the words that it gets in the minutes, or declines it with a reason.</summary>
public static class CorrectionEdit
{
    public const string WordField = "correction-word";
    public const int LongestWord = 200;

    /// <summary>What the fields hold: what is proposed, and of an action who does it and by when as it stands.</summary>
    /// <param name="correction">What is proposed.</param>
    /// <param name="minutes">As they stand.</param>
    /// <param name="owners">Who may have an action.</param>
    /// <param name="due">The day that its organisation has moved an action to since; null where it hasn't.</param>
    public static IReadOnlyDictionary<string, string> Fields(
        MinutesCorrection correction, Minutes minutes, ActionOwners owners, LocalDate? due = null)
    {
        var about = minutes.SubjectOf(correction);
        var fields = new Dictionary<string, string>();
        if (minutes.ActionOf(about) is { } action)
            MinutesEdit.Fill(fields, action with { Due = due ?? action.Due }, owners);
        fields[about] = correction.Said.Text;
        return fields;
    }

    /// <param name="typed">What was typed.</param>
    /// <param name="correction">What is taken.</param>
    /// <param name="minutes">As they stand.</param>
    /// <param name="owners">Who may have an action.</param>
    /// <param name="today">When it is corrected.</param>
    public static Checked<TakenMinutes> Take(
        IReadOnlyDictionary<string, string> typed, MinutesCorrection correction, Minutes minutes,
        ActionOwners owners, LocalDate today)
    {
        var form = new TypedForm(typed);
        var about = minutes.SubjectOf(correction);
        var action = minutes.ActionOf(about);
        var text = action is null ? form.RequiredText(about, MinutesEdit.LongestDecision, "correction.needs-text") : "";
        var corrected = action is null ? minutes.With(about, text) : minutes.With(Action(form, action, minutes, owners));
        var note = about == CorrectionAnswer.Other ? text : null;
        // Cut off between the two, the minutes have it already, and the same once more is right.
        if (note is null && !form.IsRefused(about) && corrected.SaysTheSameAs(minutes) && !minutes.HasTaken(correction))
            form.Refuse(about, "correction.unchanged");
        var word = form.Text(WordField, LongestWord);
        return form.Checked(() => new TakenMinutes(
            corrected.Taking(new TakenCorrection(correction.Id, about, correction.Organization, today, note)
            {
                Version = correction.Version,
            }),
            word));
    }

    public static Checked<string> Decline(IReadOnlyDictionary<string, string> typed)
    {
        var form = new TypedForm(typed);
        var word = form.RequiredText(WordField, LongestWord, "correction.needs-word");
        return form.Checked(() => word);
    }

    /// <summary>What isn't right leaves the action as it was: then nothing is stored.</summary>
    private static DecidedAction Action(TypedForm form, DecidedAction action, Minutes minutes, ActionOwners owners) =>
        MinutesEdit.RequiredAction(form, action.Number, minutes.Meeting, owners) ?? action;
}

/// <summary>The minutes with a correction in them, and the word to whoever proposed it.</summary>
public sealed record TakenMinutes(Minutes Minutes, string Word);
