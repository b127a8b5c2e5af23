namespace GevinstBot.Meetings;

/// <summary>«Angre», when it was marked by mistake.</summary>
public sealed class ActionUndoSubmit(ActionReader actions, ActionTable marks) : ActionMarkSubmit(actions, marks, VerbName, done: false)
{
    public const string VerbName = "actions.undo";
}
