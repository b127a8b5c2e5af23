using GevinstBot.Chat;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Meetings.Notes;

/// <summary>A note for the meeting that is on or was last, with what stands after the word in its fields.</summary>
public abstract class NoteCommand(NoteKind kind, AskedForms forms, NoteReader reader, CurrentNetwork network) : Command
{
    public sealed override MenuPlace Place => MenuPlace.Seldom;

    public sealed override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        if (reader.MeetingAt(call.Now) is not { } meeting)
            return AnswerCard.For(call.Texts, "note.no-meeting");
        var roster = network.Roster;
        var owners = new ActionOwners([.. roster.Organizations.Select(one => one.Id), ActionItem.Lead], roster);
        var fields = await reader.AskedAsync(
            kind, meeting, TypedNote.Fields(call.Written, kind, Named(roster, call), owners, network.DayOf(call.Now)), call.Now, ct);
        var request = await forms.AskAsync(NoteRhythm.Kind, call, fields, NoteRhythm.Days, ct);
        var question = await reader.OfAsync(meeting, request.Round.Id.Period, fields, call.Now, ct);
        return new PromptCard(NoteCard.For(request, question), call.Texts["note.title"]);
    }

    /// <summary>The lead stands where an organisation does, and is called by the word of the form's choice or a shorter one.</summary>
    private static IEnumerable<Organization> Named(Roster roster, CommandCall call) => roster.Organizations.Concat(
        call.Texts.Ways("note.lead").Select(word => new Organization(ActionItem.Lead, word, word, OrganizationKind.HealthTrust)));
}

/// <summary>«aksjon», or «aksjon Ahus: send planen innen 1.12.2026»; on a message «Gjør til aksjon».</summary>
public sealed class NoteActionCommand(AskedForms forms, NoteReader reader, CurrentNetwork network)
    : NoteCommand(NoteKind.Action, forms, reader, network)
{
    public override string WordsKey => "command.note-action";

    public override string HelpKey => "help.note-action";

    public override string MessageAction => "action";
}

/// <summary>«beslutning», or «beslutning vi tar i bruk malen»; on a message «Gjør til beslutning».</summary>
public sealed class NoteDecisionCommand(AskedForms forms, NoteReader reader, CurrentNetwork network)
    : NoteCommand(NoteKind.Decision, forms, reader, network)
{
    public override string WordsKey => "command.note-decision";

    public override string HelpKey => "help.note-decision";

    public override string MessageAction => "decision";
}
