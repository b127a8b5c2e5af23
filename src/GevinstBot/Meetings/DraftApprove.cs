using GevinstBot.Delivery;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;

namespace GevinstBot.Meetings;

/// <summary>«Godkjenn agenda».</summary>
public sealed class DraftApprove(MeetingCalendar calendar, AgendaTable agendas, AgendaDrafting drafting) : SubmitHandler
{
    public const string VerbName = "agenda.approve";

    public override RoundKind Kind => MeetingRhythm.DraftKind;

    public override string Verb => VerbName;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var day = submission.Round.About!.Value;
        var draft = (await drafting.PresentAsync(day, submission.Now, ct)).Agenda;
        var read = AgendaEdit.Read(draft, submission.Typed);
        return await read.Match(
            async agenda =>
            {
                await agendas.ApproveAsync(agenda, submission.By, submission.Now, ct);
                return SubmitReply.Receipt();
            },
            problems => Task.FromResult(SubmitReply.Show(
                DraftCard.Form(submission.Card, calendar.Facts(day), draft, submission.Inputs, problems))));
    }
}
