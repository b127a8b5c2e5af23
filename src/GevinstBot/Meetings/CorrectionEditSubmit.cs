using GevinstBot.Chat;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;

namespace GevinstBot.Meetings;

/// <summary>«Endre» on an own proposal that the lead hasn't said anything to.</summary>
public sealed class CorrectionEditSubmit(CorrectionTable corrections, CorrectionReader reader)
    : SubmitHandler(MeetingRhythm.DecisionsKind, VerbName)
{
    public const string VerbName = "correction.edit";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await reader.OfAsync(submission.Round, ct);
        var which = submission.Typed.GetValueOrDefault(CorrectionProposalCard.CorrectionField);
        if (MinutesCorrection.NumberOf(which, new OrganizationId(submission.Subject)) is null
            || await corrections.FindAsync(question.Meeting.Id, which!, ct) is not { } correction)
            return SubmitReply.Gone();
        if (!correction.IsWaiting || !question.IsOpenAt(submission.Now))
            return SubmitReply.Tell(submission.Texts[correction.IsWaiting ? "correction.too-late" : "correction.has-verdict"]);
        return SubmitReply.Show(CorrectionProposalCard.Form(
            submission.Card with { BasedOn = correction.Version }, question, correction.Id, correction.Said.Fields, problems: []));
    }
}
