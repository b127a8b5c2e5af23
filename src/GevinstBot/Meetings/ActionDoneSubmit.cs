namespace GevinstBot.Meetings;

/// <summary>«Merk som utført».</summary>
public sealed class ActionDoneSubmit(ActionReader actions, ActionTable marks) : ActionMarkSubmit(actions, marks, VerbName, done: true)
{
    public const string VerbName = "actions.done";
}
