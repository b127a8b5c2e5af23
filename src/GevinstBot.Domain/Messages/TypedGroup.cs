using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;

namespace GevinstBot.Domain.Messages;

/// <summary>A group in Entra that a form names: of several one is chosen, never guessed.</summary>
public static class TypedGroup
{
    /// <summary>One argument: what was typed.</summary>
    public const string NoSuchGroup = "message.group-not-found";

    /// <summary>One argument: what was typed.</summary>
    public const string SeveralGroups = "message.group-several";

    public const string NoDirectory = "message.no-groups";
    public const string DirectorySilent = "message.groups-silent";

    public const int Longest = 120;

    /// <summary>Null when none is named, or there is a problem, which is noted.</summary>
    public static DirectoryGroup? Read(TypedForm form, DirectoryGroupAnswer? answer)
    {
        var (typed, chosen) = (form.Line(MessageField.Group, Longest), form[MessageField.GroupFound]);
        if (typed.Length == 0 || form.IsRefused(MessageField.Group))
            return null;
        if (answer is not { Outcome: DirectoryOutcome.Answered })
            form.Refuse(MessageField.Group, answer?.Outcome is DirectoryOutcome.Silent ? DirectorySilent : NoDirectory);
        else if (answer.Groups.Count == 0)
            form.Refuse(MessageField.Group, NoSuchGroup, typed);
        else if (answer.Meant(chosen) is { } group)
            return group;
        else if (chosen.Length > 0)
            form.Refuse(MessageField.GroupFound, TypedForm.NotAChoice);
        else
            form.Refuse(MessageField.GroupFound, SeveralGroups, typed);
        return null;
    }
}
