using GevinstBot.Delivery;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;

namespace GevinstBot.Meetings;

/// <summary>«Angre» on an action that was marked as done by mistake.</summary>
public sealed class ActionUndo(ActionReader actions, ActionTable marks) : SubmitHandler
{
    public const string VerbName = "action.undo";

    public override RoundKind Kind => MeetingRhythm.DecisionsKind;

    public override string Verb => VerbName;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        if (await actions.OwnAsync(submission, ct) is not { } action)
            return SubmitReply.Tell(submission.Texts["decisions.not-yours"]);
        await marks.MarkAsync(action, done: false, submission.By, submission.Now, ct);
        return SubmitReply.Receipt();
    }
}
