using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Meetings;

public enum NoteKind
{
    Action,
    Decision,
}

/// <summary>Notat: an action or a decision as it was caught, before or after a meeting's minutes are saved.</summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="Text">What is to be done, or what was decided.</param>
public sealed record MeetingNote(NoteKind Kind, string Text)
{
    public const string TextField = "note-text";
    public const string OwnerField = "note-owner";
    public const string PersonField = "note-person";
    public const string DueField = "note-due";
    public const string ItemField = "note-item";

    /// <summary>Of an action.</summary>
    public OrganizationId? Owner { get; init; }

    /// <summary>Of an action that somebody of the owner's does by name.</summary>
    public PersonId? Person { get; init; }

    /// <summary>Of an action.</summary>
    public LocalDate? Due { get; init; }

    /// <summary>Of a decision: which item of the agenda it is about, and what that is called.</summary>
    public string? ItemId { get; init; }

    public AgendaText? Item { get; init; }

    /// <param name="typed">What was typed.</param>
    /// <param name="kind">What it is to be.</param>
    /// <param name="agenda">The meeting's.</param>
    /// <param name="owners">Who can be given an action.</param>
    public static Checked<MeetingNote> Read(
        IReadOnlyDictionary<string, string> typed, NoteKind kind, Agenda agenda, ActionOwners owners)
    {
        var form = new TypedForm(typed);
        return kind is NoteKind.Action ? ReadAction(form, agenda.MeetingDay, owners) : ReadDecision(form, Items(agenda));
    }

    /// <summary>How long its text may be, in characters.</summary>
    public static int Longest(NoteKind kind) => kind is NoteKind.Action ? MinutesEdit.LongestAction : MinutesEdit.LongestDecision;

    /// <summary>What is wrong with words that were typed beside the command, before anything else is filled in.</summary>
    public static IReadOnlyList<Problem> TooLong(IReadOnlyDictionary<string, string> fields, NoteKind kind)
    {
        var form = new TypedForm(fields);
        form.Text(TextField, Longest(kind));
        return form.Checked(() => true).Problems;
    }

    /// <summary>What can be decided on: whether earlier minutes are approved is asked by itself.</summary>
    public static IReadOnlyList<AgendaItem> Items(Agenda agenda) => [.. agenda.Kept.Where(item => item.Approves is null)];

    private static Checked<MeetingNote> ReadAction(TypedForm form, LocalDate meeting, ActionOwners owners)
    {
        var what = form.RequiredLine(TextField, MinutesEdit.LongestAction, "minutes.action-needs-what");
        var owner = owners.Read(form, OwnerField, PersonField);
        var due = form.RequiredDate(DueField, meeting, "minutes.due-before-meeting", "minutes.action-needs-due");
        return form.Checked(() => new MeetingNote(NoteKind.Action, what)
        {
            Owner = owner!.Value.Of,
            Person = owner.Value.Person,
            Due = due,
        });
    }

    private static Checked<MeetingNote> ReadDecision(TypedForm form, IReadOnlyList<AgendaItem> items)
    {
        var text = form.RequiredText(TextField, MinutesEdit.LongestDecision);
        var chosen = form.RequiredChoice(ItemField, [.. items.Select(item => item.Id)], "note.needs-item");
        return form.Checked(() => new MeetingNote(NoteKind.Decision, text)
        {
            ItemId = chosen,
            Item = items.First(item => item.Id == chosen).Called,
        });
    }
}

/// <summary>What was noted becomes a part of the minutes: once, whoever comes first with it.</summary>
public static class NotedMinutes
{
    /// <summary>With the notes that aren't in them yet; those that have no room stay outside.</summary>
    /// <param name="minutes">As they stand.</param>
    /// <param name="notes">All of the meeting, by name, in the order in which they were written.</param>
    public static Minutes Joining(this Minutes minutes, IReadOnlyList<(string Id, MeetingNote Note)> notes)
    {
        foreach (var (id, note) in notes.Where(one => minutes.Noted?.Contains(one.Id) is not true))
            minutes = note.Kind is NoteKind.Action ? WithAction(minutes, id, note) : WithDecision(minutes, id, note);
        return minutes;
    }

    private static Minutes WithAction(Minutes minutes, string id, MeetingNote note)
    {
        var number = minutes.Actions.Select(action => action.Number).DefaultIfEmpty().Max() + 1;
        return number > MinutesEdit.MostActions ? minutes : minutes.Having(id) with
        {
            Actions =
            [
                .. minutes.Actions,
                new DecidedAction(number, note.Text, note.Owner!.Value, note.Due!.Value) { Person = note.Person },
            ],
        };
    }

    /// <summary>A second decision on an item stands below the first.</summary>
    private static Minutes WithDecision(Minutes minutes, string id, MeetingNote note)
    {
        var before = minutes.Decisions.FirstOrDefault(one => one.ItemId == note.ItemId);
        if (before is null)
            return minutes.Having(id) with { Decisions = [.. minutes.Decisions, new Decision(note.ItemId!, note.Item!, note.Text)] };
        var both = $"{before.Text}\n{note.Text}";
        return both.Length > MinutesEdit.LongestDecision ? minutes : minutes.Having(id) with
        {
            Decisions = [.. minutes.Decisions.Select(one => one.ItemId == note.ItemId ? one with { Text = both } : one)],
        };
    }

    private static Minutes Having(this Minutes minutes, string id) => minutes with { Noted = [.. minutes.Noted ?? [], id] };
}
