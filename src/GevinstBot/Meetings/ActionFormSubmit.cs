using GevinstBot.Chat;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;

namespace GevinstBot.Meetings;

/// <summary>«Kan ikke gjøres i tide …»: the form in the place of the decisions, until it is sent or left.</summary>
public sealed class ActionFormSubmit(CorrectionReader minutes, ActionReader actions) : SubmitHandler(MeetingRhythm.DecisionsKind, VerbName)
{
    public const string VerbName = "actions.form";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await minutes.OfAsync(submission.Round, ct);
        var open = await actions.OpenAsync(new OrganizationId(submission.Subject), question.Saved, ct);
        return open.Count == 0 || submission.Card.IsClosed
            ? SubmitReply.Unchanged()
            : SubmitReply.Show(ActionFormCard.For(submission.Card, question.Meeting, open));
    }
}
