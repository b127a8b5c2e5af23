using System.Text.Json;
using System.Text.Json.Serialization;

namespace GevinstBot.Teams.Activities;

/// <summary>The <c>value</c> of <c>task/fetch</c> and <c>task/submit</c>: a dialog is opened, or its inputs are sent.</summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/task-modules/task-modules-bots</remarks>
public sealed record TaskModuleRequest
{
    public JsonElement? Data { get; init; }
    public TaskModuleRequestContext? Context { get; init; }
}

public sealed record TaskModuleRequestContext(string? Theme);

/// <summary>The next step of a dialog; no response at all closes it.</summary>
public sealed record TaskModuleResponse(TaskModuleResponseBase Task)
{
    public static TaskModuleResponse Continue(TaskModuleTaskInfo info) => new(new TaskModuleContinueResponse(info));

    public static TaskModuleResponse Message(string text) => new(new TaskModuleMessageResponse(text));
}

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TaskModuleContinueResponse), "continue")]
[JsonDerivedType(typeof(TaskModuleMessageResponse), "message")]
public abstract record TaskModuleResponseBase;

public sealed record TaskModuleContinueResponse(TaskModuleTaskInfo Value) : TaskModuleResponseBase;

public sealed record TaskModuleMessageResponse(string Value) : TaskModuleResponseBase;

/// <summary>What the dialog shows. Here, unlike in an answer to a click, the card is wrapped as an attachment.</summary>
public sealed record TaskModuleTaskInfo
{
    public required string Title { get; init; }
    public TaskModuleSize Height { get; init; } = TaskModuleSize.Medium;
    public TaskModuleSize Width { get; init; } = TaskModuleSize.Medium;
    public required Attachment Card { get; init; }
}

public enum TaskModuleSize
{
    [JsonStringEnumMemberName("small")] Small,
    [JsonStringEnumMemberName("medium")] Medium,
    [JsonStringEnumMemberName("large")] Large,
}
