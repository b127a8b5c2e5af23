using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Messages;

/// <summary>What can be chosen on a message's form, and when it could leave.</summary>
/// <param name="Organizations">The keys of the organisations.</param>
/// <param name="Missing">The open rounds that somebody hasn't answered.</param>
/// <param name="Opens">When it would leave.</param>
/// <param name="Hours">When anything is sent.</param>
public sealed record MessageLimits(
    IReadOnlyList<string> Organizations, IReadOnlyList<string> Missing, Instant Opens, SendingHours Hours)
{
    /// <summary>What the directory says of the group that is named; null where it wasn't asked.</summary>
    public DirectoryGroupAnswer? Group { get; init; }
}

/// <summary>One card of a message's form: what was typed on it, checked, as fields that the next cards build on.</summary>
public static class MessageEdit
{
    public const string Nobody = "message.nobody-chosen";

    public const string TooFewChoices = "message.too-few-choices";

    /// <summary>One argument: the most.</summary>
    public const string TooManyChoices = "message.too-many-choices";

    public const int LongestTitle = 80;
    public const int LongestText = 1000;
    public const int LongestChoices = 700;

    private const int LongestChoice = 80;
    private const int MostChoices = 8;

    /// <param name="step">Which card.</param>
    /// <param name="typed">What was typed on it.</param>
    /// <param name="wanted">What the first card said is wanted; null on the first card.</param>
    /// <param name="limits">What can be chosen.</param>
    public static Checked<IReadOnlyDictionary<string, string>> Read(
        string step, IReadOnlyDictionary<string, string> typed, string? wanted, MessageLimits limits)
    {
        var form = new TypedForm(typed);
        var fields = step == MessageField.What ? ReadWhat(form) : ReadToWhom(form, Message.Wantable[wanted!], limits);
        return form.Checked<IReadOnlyDictionary<string, string>>(() => fields);
    }

    private static Dictionary<string, string> ReadWhat(TypedForm form)
    {
        form.RequiredChoice(MessageField.Wanted, Message.Wantable);
        return new()
        {
            [MessageField.Title] = CleanText.Line(form.Text(MessageField.Title, LongestTitle)),
            [MessageField.Text] = form.RequiredText(MessageField.Text, LongestText),
            [MessageField.OnBehalfOf] = CleanText.Line(form.Text(MessageField.OnBehalfOf, LongestTitle)),
            [MessageField.Wanted] = form[MessageField.Wanted],
        };
    }

    private static Dictionary<string, string> ReadToWhom(TypedForm form, AnswerWanted wanted, MessageLimits limits)
    {
        var fields = new Dictionary<string, string>
        {
            [MessageField.Roles] = string.Join(',', form.Choices(MessageField.Roles, MessageRoles.InOrder)),
            [MessageField.Organizations] = string.Join(',', form.Choices(MessageField.Organizations, limits.Organizations)),
            [MessageField.Missing] = form.IsEmpty(MessageField.Missing) ? "" : form.RequiredChoice(MessageField.Missing, limits.Missing),
        };
        var group = TypedGroup.Read(form, limits.Group);
        (fields[MessageField.Group], fields[MessageField.GroupFound]) = (group?.Name ?? "", group?.Id ?? "");
        if (fields.Values.All(chosen => chosen.Length == 0) && form.IsEmpty(MessageField.Group))
            form.Refuse(MessageField.Roles, Nobody);
        if (Message.HasChoices(wanted))
            fields[MessageField.Choices] = ReadChoices(form);
        if (Message.Asks(wanted) && TypedDeadline.Read(
            form, MessageField.Deadline, MessageRhythm.EarliestDeadline(limits.Opens, limits.Hours),
            MessageRhythm.LatestDeadline(limits.Opens, limits.Hours), limits.Hours) is { } day)
            fields[MessageField.Deadline] = TypedDeadline.Written(day);
        return fields;
    }

    /// <summary>One a line, each once.</summary>
    private static string ReadChoices(TypedForm form)
    {
        var text = form.RequiredText(MessageField.Choices, LongestChoices);
        var choices = text.Split('\n').Select(CleanText.Line).Where(choice => choice.Length > 0).Distinct().ToList();
        if (form.IsRefused(MessageField.Choices))
            return text;
        if (choices.Count < 2)
            form.Refuse(MessageField.Choices, TooFewChoices);
        else if (choices.Count > MostChoices)
            form.Refuse(MessageField.Choices, TooManyChoices, $"{MostChoices}");
        else if (choices.Exists(choice => choice.Length > LongestChoice))
            form.Refuse(MessageField.Choices, TypedForm.TooLong, $"{LongestChoice}");
        return string.Join('\n', choices);
    }
}
