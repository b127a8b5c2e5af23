using GevinstBot.Audit;
using GevinstBot.Chat;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;

namespace GevinstBot.Meetings.Archive;

/// <summary>«Merk som arkivert»: under which reference the minutes stand; said again, the last one counts.</summary>
public sealed class ArchiveAnswerSubmit(
    AskedFormTable forms, ArchiveTable archive, MinutesTable minutes, MeetingRounds meetings, AuditLog audit)
    : SubmitHandler(ArchivedMinutes.Kind, VerbName)
{
    public const string VerbName = "archive.answer";

    private static readonly AuditAct Act = new("archive-minutes");

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var id = MeetingId.Parse((await forms.OfAsync(submission.Round.Id, ct)).Fields[ArchiveCommand.MeetingField])!.Value;
        if (meetings.Find(id) is not { } meeting || await minutes.FindAsync(id, ct) is not { } saved)
            return SubmitReply.Gone();
        var before = (await archive.FindAsync(id, ct))?.Version ?? 0;
        return await submission.StoreAsync(
            ArchivedMinutes.Read(submission.Typed),
            reference => audit.AroundAsync(
                submission.Audited(Act),
                () => archive.StoreAsync(
                    id, before, new ArchivedMinutes(reference, saved.Version), submission.By, submission.Now, ct),
                ct),
            (card, problems) => ArchiveCard.Form(card, meeting, address: null, submission.Typed, problems));
    }
}
