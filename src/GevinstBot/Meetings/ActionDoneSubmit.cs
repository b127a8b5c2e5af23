namespace GevinstBot.Meetings;

/// <summary>«Merk som utført».</summary>
public sealed class ActionDoneSubmit(ActionReader actions, ActionUpkeep upkeep) : ActionMarkSubmit(actions, upkeep, VerbName, done: true)
{
    public const string VerbName = "actions.done";
}
