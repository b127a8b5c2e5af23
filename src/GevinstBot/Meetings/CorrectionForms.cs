using AdaptiveCards;
using GevinstBot.Chat;
using GevinstBot.Domain.Meetings;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>
/// The lead's form for one proposal, filled with what is proposed now. What the lead says counts for the version that the form showed:
/// where it was changed since, or at the very moment, the form comes back with what it says now, and nothing is taken or declined.
/// </summary>
public sealed class CorrectionForms(CorrectionReader reader, ActionReader actions)
{
    /// <summary>Whether the pressed form showed another version of what still waits.</summary>
    public static bool IsChanged(Submission submission, MinutesCorrection correction) =>
        !submission.Card.IsClosed && correction.IsWaiting && correction.Version != submission.BasedOn;

    /// <param name="card">To whom.</param>
    /// <param name="question">The minutes as they stand.</param>
    /// <param name="correction">What is proposed.</param>
    /// <param name="word">What the lead has written to whoever proposed it; null where nothing is.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<AdaptiveCard> FormAsync(
        CardRequest card, CorrectionQuestion question, MinutesCorrection correction, string? word, CancellationToken ct)
    {
        var fields = new Dictionary<string, string>(CorrectionEdit.Fields(
            correction, question.Minutes, question.Meeting.Owners, await MovedAsync(correction, question, ct)));
        if (word is not null)
            fields[CorrectionEdit.WordField] = word;
        return CorrectionCard.Form(card with { BasedOn = correction.Version }, question, correction, fields, problems: []);
    }

    /// <summary>The form with what is proposed now; what the lead had written of it stands above, to be read and copied.</summary>
    public async Task<SubmitReply> ChangedAsync(
        Submission submission, CorrectionQuestion question, MinutesCorrection correction, CancellationToken ct)
    {
        var form = await FormAsync(
            submission.Card, question, correction, submission.Typed.GetValueOrDefault(CorrectionEdit.WordField), ct);
        var typed = submission.Typed.GetValueOrDefault(question.Minutes.SubjectOf(correction), "");
        return SubmitReply.Show(form.WithKept(
            submission.Texts["correction.proposal-changed", question.Meeting.Name(correction.Organization)],
            submission.Texts["correction.you-wrote"], typed == correction.Said.Text ? "" : typed));
    }

    /// <summary>The same where it was changed while the press was on its way; else what the press was answered with.</summary>
    public async Task<SubmitReply> OrChangedAsync(SubmitReply reply, Submission submission, string id, CancellationToken ct) =>
        reply.Newer is not null && await reader.OfAsync(submission.Round, ct) is var now
        && now.Find(id) is { } correction && IsChanged(submission, correction)
            ? await ChangedAsync(submission, now, correction, ct)
            : reply;

    /// <summary>The day that counts now, where the organisation has moved the action that it is about.</summary>
    private async Task<LocalDate?> MovedAsync(MinutesCorrection correction, CorrectionQuestion question, CancellationToken ct) =>
        question.Minutes.ActionOf(question.Minutes.SubjectOf(correction)) is { } about
            ? (await actions.OfAsync(question.Saved, ct))
                .FirstOrDefault(action => action.Id == ActionItem.IdOf(question.Meeting.Id, about.Number))?.Due
            : null;
}
