namespace GevinstBot.Teams.Activities;

/// <summary>The invokes this library knows; any other name is answered 501, as Microsoft's SDKs do.</summary>
public static class InvokeNames
{
    public const string AdaptiveCardAction = "adaptiveCard/action";
    public const string TaskFetch = "task/fetch";
    public const string TaskSubmit = "task/submit";
}
