using GevinstBot.Chat;

namespace GevinstBot.Meetings;

/// <summary>
/// One of the organisation's own actions is marked, or its mark taken back, from whichever card shows it.
/// </summary>
public abstract class ActionMarkSubmit(ActionReader actions, ActionUpkeep upkeep, string verb, bool done)
    : SubmitHandler(kind: null, verb)
{
    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        if (await actions.OwnAsync(submission, ct) is not { } action)
            return SubmitReply.Tell(submission.Texts["decisions.not-yours"]);
        return submission.ReplyTo(await submission.LoggedAsync(() => upkeep.MarkAsync(
            action, submission.BasedOn, new ActionMark(done), submission.By, submission.IsOnBehalf, submission.Now, ct)));
    }
}
