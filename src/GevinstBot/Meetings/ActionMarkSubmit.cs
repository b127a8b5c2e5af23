using GevinstBot.Delivery;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;

namespace GevinstBot.Meetings;

/// <summary>One of the organisation's own actions is marked, or its mark taken back.</summary>
public abstract class ActionMarkSubmit(ActionReader actions, ActionTable marks, string verb, bool done) : SubmitHandler
{
    public override RoundKind Kind => MeetingRhythm.DecisionsKind;

    public override string Verb => verb;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        if (await actions.OwnAsync(submission, ct) is not { } action)
            return SubmitReply.Tell(submission.Texts["decisions.not-yours"]);
        return submission.ReplyTo(await marks.MarkAsync(action, submission.BasedOn, done, submission.By, submission.Now, ct));
    }
}

/// <summary>«Merk som utført».</summary>
public sealed class ActionDone(ActionReader actions, ActionTable marks) : ActionMarkSubmit(actions, marks, VerbName, done: true)
{
    public const string VerbName = "action.done";
}

/// <summary>«Angre», when it was marked by mistake.</summary>
public sealed class ActionUndo(ActionReader actions, ActionTable marks) : ActionMarkSubmit(actions, marks, VerbName, done: false)
{
    public const string VerbName = "action.undo";
}
