using GevinstBot.Chat;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;

namespace GevinstBot.Meetings;

/// <summary>«Foreslå rettelse …»: the form in the place of the decisions, until it is sent or left.</summary>
public sealed class CorrectionFormSubmit(CorrectionReader reader) : SubmitHandler(MeetingRhythm.DecisionsKind, VerbName)
{
    public const string VerbName = "correction.form";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await reader.OfAsync(submission.Round, ct);
        if (!question.IsOpenAt(submission.Now))
            return SubmitReply.Tell(submission.Texts["correction.too-late"]);
        // Named before it is sent: sent twice, it is one.
        return question.NextOf(new OrganizationId(submission.Subject)) is { } id
            ? SubmitReply.Show(CorrectionProposalCard.For(submission.Card, question, id))
            : SubmitReply.Tell(submission.Texts["correction.too-many", MinutesCorrection.MostOfOne]);
    }
}
