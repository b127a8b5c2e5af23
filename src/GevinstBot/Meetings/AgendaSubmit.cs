using GevinstBot.Delivery;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;

namespace GevinstBot.Meetings;

/// <summary>A contact's answer to the agenda.</summary>
public sealed class AgendaSubmit(MeetingCalendar calendar, AttendanceTable attendance, AgendaDrafting drafting) : SubmitHandler
{
    public const string VerbName = "agenda.answer";

    public override RoundKind Kind => MeetingRhythm.AgendaKind;

    public override string Verb => VerbName;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var day = submission.Round.About!.Value;
        return await AttendanceAnswer.Read(submission.Typed).Match(
            async answer =>
            {
                await attendance.StoreAsync(day, new OrganizationId(submission.Subject), answer, submission.By, submission.Now, ct);
                return SubmitReply.Receipt();
            },
            async problems =>
            {
                var agenda = await drafting.PresentAsync(day, submission.Now, ct);
                return SubmitReply.Show(AgendaCard.Form(submission.Card, calendar.Facts(day), agenda.Agenda, submission.Inputs, problems));
            });
    }
}
