using AdaptiveCards;
using GevinstBot.Chat;
using GevinstBot.Documents;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Meetings.Archive;
using GevinstBot.Rounds;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;

namespace GevinstBot.Meetings;

/// <summary>«referat»: the newest minutes as a document; «referat november» and «referat 17.11.2026» those of another meeting.</summary>
public sealed class MinutesCommand(
    MinutesReader minutes, MinutesExport export, ExportLinks links, ApprovalReader approvals, ArchiveTable archive) : Command
{
    private const int MostOthers = 3;

    private static readonly AuditAct Act = new("export-minutes");

    public override string WordsKey => "command.minutes";

    public override string HelpKey => "help.minutes";

    public override MenuPlace Place => MenuPlace.Seldom;

    /// <summary>Asks for a meeting's, on a card that shows them: a link on it would soon be over.</summary>
    public static AdaptiveAction Button(Meeting meeting, LocalTexts texts) => Asking(texts["minutes-export.download"], meeting, texts);

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var meant = minutes.Meant(call.Argument, call.Now);
        var saved = await minutes.SavedAsync(meant, ct);
        if (saved.Count > 0)
            return await HandOutAsync(saved[0], saved.Skip(1), call, ct);
        if (call.Argument.Length == 0)
            return AnswerCard.For(call.Texts, "minutes-export.none");
        if (call.NoSuchDay(minutes.DayOf(call.Now)) is { } none)
            return none;
        return meant is [var last, ..]
            ? AnswerCard.For(call.Texts, "minutes-export.not-saved", call.Texts.Day(last.Day))
            : AnswerCard.For(call.Texts, "minutes-export.unknown");
    }

    private async Task<PromptCard> HandOutAsync(Meeting meeting, IEnumerable<Meeting> others, CommandCall call, CancellationToken ct)
    {
        var texts = call.Texts;
        var id = meeting.Id.ToString();
        var act = new AuditedAct(Act, call.By, call.Now) { About = new RoundId(MeetingRhythm.MinutesKind, id).ToString() };
        if (await links.MakeAsync(export, id, texts.Language, act, ct) is not { } address)
            return AnswerCard.For(texts, "file-link.no-address");
        return ExportCard.For(await WordsAsync(meeting, texts, ct), address, texts, others.Take(MostOthers).Select(
            other => Asking(texts["minutes-export.other", texts.Date(other.Day)], other, texts)));
    }

    /// <summary>With whether they are approved.</summary>
    private async Task<ExportWords> WordsAsync(Meeting meeting, LocalTexts texts, CancellationToken ct)
    {
        var words = MinutesExport.Words(meeting, texts);
        var state = await approvals.OfAsync(meeting, ct) is { } by
            ? texts["minutes-export.approved", texts.Day(by.Day)]
            : texts["minutes-export.not-approved"];
        var archived = await archive.FindAsync(meeting.Id, ct) is { } at
            ? $" {texts["archive.stands", CardText.Escape(at.Content.Reference)]}"
            : "";
        return words with { How = $"{state}{archived} {words.How}" };
    }

    private static AdaptiveAction Asking(string title, Meeting meeting, LocalTexts texts) =>
        Cards.Button.Writing(title, $"{texts.Ways("command.minutes")[0]} {texts.Date(meeting.Day)}");
}
