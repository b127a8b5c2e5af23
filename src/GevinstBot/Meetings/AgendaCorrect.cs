using GevinstBot.Delivery;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;

namespace GevinstBot.Meetings;

/// <summary>«Endre» on an answered agenda: the form again, with the answer in it.</summary>
public sealed class AgendaCorrect(MeetingCalendar calendar, AttendanceTable attendance, AgendaDrafting drafting) : SubmitHandler
{
    public const string VerbName = "agenda.correct";

    public override RoundKind Kind => MeetingRhythm.AgendaKind;

    public override string Verb => VerbName;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var day = submission.Round.About!.Value;
        var agenda = await drafting.PresentAsync(day, submission.Now, ct);
        var fields = await attendance.FindAsync(day, new OrganizationId(submission.Subject), ct) is { } answer
            ? AgendaCard.Fields(answer.Content)
            : new Dictionary<string, string>();
        return SubmitReply.Show(AgendaCard.Form(submission.Card, calendar.Facts(day), agenda.Agenda, fields, problems: []));
    }
}
