using GevinstBot.Storage;

namespace GevinstBot.Chat;

/// <summary>
/// A form of several cards, one after the other, the last of which is no form. What is typed on a card that its person has gone on from, on
/// another device, isn't taken and isn't lost: it comes back, and counts when it is sent again.
/// </summary>
/// <param name="field">The field that says which card comes next, and on a card's button which it is.</param>
/// <param name="steps">The cards in their order.</param>
public sealed class AskedSteps(string field, IReadOnlyList<string> steps)
{
    /// <summary>The card that was pressed; null where the form hasn't come so far, or it is the last.</summary>
    public string? Pressed(Submission submission, AskedForm form)
    {
        var step = submission.Typed.GetValueOrDefault(field, "");
        var come = steps.TakeWhile(known => known != form.Fields[field]).Append(form.Fields[field]);
        return come.Contains(step) && step != steps[^1] ? step : null;
    }

    /// <summary>Keeps what was read of a card, and goes on to the next.</summary>
    /// <param name="forms">Where forms are.</param>
    /// <param name="submission">The press.</param>
    /// <param name="form">As far as it has come.</param>
    /// <param name="step">The card that was pressed.</param>
    /// <param name="fields">What was read of it.</param>
    /// <param name="ct">Stops it.</param>
    public Task<StoreResult<AskedForm>> KeepAsync(
        AskedFormTable forms, Submission submission, AskedForm form, string step, IReadOnlyDictionary<string, string> fields,
        CancellationToken ct)
    {
        var isReached = step == form.Fields[field];
        // The same press, heard once more.
        if (!isReached && form.Holds(fields))
            return Task.FromResult(new StoreResult<AskedForm>(StoreOutcome.Same, form));
        var next = form.Fields.With(fields).With(field, steps.SkipWhile(known => known != step).ElementAt(1));
        return forms.StoreAsync(
            submission.Round.Id.Kind, isReached ? form.Version : submission.BasedOn, form with { Fields = next }, submission.Now, ct);
    }
}
