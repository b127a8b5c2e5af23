using GevinstBot.Chat;
using GevinstBot.Domain;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;

namespace GevinstBot.Meetings;

/// <summary>«Lagre»: one of the organisation's own actions gets another day, or isn't to be done, with the reason.</summary>
public sealed class ActionSettleSubmit(CorrectionReader minutes, ActionReader actions, ActionUpkeep upkeep)
    : SubmitHandler(MeetingRhythm.DecisionsKind, VerbName)
{
    public const string VerbName = "actions.settle";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await minutes.OfAsync(submission.Round, ct);
        var open = await actions.OpenAsync(new OrganizationId(submission.Subject), question.Saved, ct);
        var chosen = submission.Typed.GetValueOrDefault(ActionEdit.ActionField, "");
        // Settled before, by this press or by somebody else: the card says how. What isn't theirs, it can't say anything of.
        if (submission.Card.IsClosed)
            return SubmitReply.Unchanged();
        if (chosen.Length > 0 && open.All(action => action.Id != chosen))
            return await actions.OwnAsync(submission, chosen, ct) is null ? SubmitReply.Gone() : SubmitReply.Unchanged();
        return await submission.TakeAsync(
            Read(submission, chosen, question.Meeting),
            said => StoreAsync(submission, open.First(action => action.Id == chosen), said, ct),
            (card, problems) => ActionFormCard.Form(card, question.Meeting, open, submission.Typed, problems));
    }

    private static Checked<ActionEdit> Read(Submission submission, string chosen, MeetingFacts meeting)
    {
        var read = ActionEdit.Read(submission.Typed, submission.Now.InZone(meeting.Zone).Date);
        return chosen.Length > 0
            ? read
            : Checked<ActionEdit>.Rejected([new Problem(ActionEdit.ActionField, "settle.needs-action"), .. read.Problems]);
    }

    private async Task<SubmitReply> StoreAsync(Submission submission, ActionItem action, ActionEdit said, CancellationToken ct) =>
        submission.ReplyTo(await submission.LoggedAsync(() => upkeep.MarkAsync(
            action, action.MarkVersion, ActionMark.Of(said), submission.By, submission.IsOnBehalf, submission.Now, ct)));
}
