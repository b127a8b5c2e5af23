using GevinstBot.Chat;
using GevinstBot.Domain.Meetings;

namespace GevinstBot.Meetings;

/// <summary>«Endre» on an approved agenda: the form again, as it was approved.</summary>
public sealed class DraftEditSubmit(MeetingRounds meetings, AgendaDrafting drafting) : SubmitHandler(MeetingRhythm.DraftKind, VerbName)
{
    public const string VerbName = "agenda-draft.edit";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct) =>
        SubmitReply.Show(DraftCard.For(submission.Card, await MeetingQuestion.OfAsync(submission.Card, meetings, drafting, ct)));
}
