using GevinstBot.Chat;
using GevinstBot.Documents;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Meetings.Archive;

/// <summary>
/// «arkiver»: the newest approved minutes as a package, and the reference under which they are archived; «arkiver november» others.
/// </summary>
public sealed class ArchiveCommand(
    AskedForms forms, MinutesReader reader, ApprovalReader approvals, ArchivedReader archived, ArchiveExport export, ExportLinks links)
    : Command
{
    /// <summary>The field of the stored card that says of which meeting it is.</summary>
    public const string MeetingField = "meeting";

    private static readonly AuditAct Act = new("export-archive");

    public override string WordsKey => "command.archive";

    public override string HelpKey => "help.archive";

    public override MenuPlace Place => MenuPlace.Seldom;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var saved = await reader.SavedAsync(reader.Meant(call.Argument, call.Now), ct);
        var approved = await approvals.OfAsync(saved, ct);
        if (saved.FirstOrDefault(meeting => approved.ContainsKey(meeting.Id)) is { } found)
            return await HandOutAsync(found, call, ct);
        return saved is [var newest, ..]
            ? AnswerCard.For(call.Texts, "archive.not-approved", call.Texts.Day(newest.Day))
            : AnswerCard.For(call.Texts, "archive.none");
    }

    private async Task<PromptCard> HandOutAsync(Meeting meeting, CommandCall call, CancellationToken ct)
    {
        var id = meeting.Id.ToString();
        var act = new AuditedAct(Act, call.By, call.Now) { About = new RoundId(MeetingRhythm.MinutesKind, id).ToString() };
        if (await links.MakeAsync(export, id, call.Texts.Language, act, ct) is not { } address)
            return AnswerCard.For(call.Texts, "file-link.no-address");
        var fields = new Dictionary<string, string> { [MeetingField] = id };
        var request = await forms.AskAsync(ArchivedMinutes.Kind, call, fields, ArchivedMinutes.Days, ct);
        request = request with { BasedOn = 0 };
        var card = await archived.OfAsync(meeting.Id, ct) is { } known
            ? ArchiveCard.Archived(request, meeting, known, address)
            : ArchiveCard.For(request, meeting, address);
        return new PromptCard(card, call.Texts["archive.summary"]);
    }
}
