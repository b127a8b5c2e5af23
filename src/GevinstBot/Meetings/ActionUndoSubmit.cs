namespace GevinstBot.Meetings;

/// <summary>«Angre», when it was marked by mistake.</summary>
public sealed class ActionUndoSubmit(ActionReader actions, ActionUpkeep upkeep) : ActionMarkSubmit(actions, upkeep, VerbName, done: false)
{
    public const string VerbName = "actions.undo";
}
