using System.Collections.ObjectModel;
using GevinstBot.Chat;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;

namespace GevinstBot.Meetings;

/// <summary>«Endre» on an answered agenda: the form again, with the answer in it.</summary>
public sealed class AgendaEditSubmit(MeetingRounds meetings, AttendanceTable attendance, AgendaDrafting drafting)
    : SubmitHandler(MeetingRhythm.AgendaKind, VerbName)
{
    public const string VerbName = "agenda.edit";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await MeetingQuestion.OfAsync(submission.Card, meetings, drafting, ct);
        var answer = await attendance.FindAsync(question.Meeting.Id, new OrganizationId(submission.Subject), ct);
        var fields = answer is null ? ReadOnlyDictionary<string, string>.Empty : AgendaCard.Fields(answer.Content);
        return SubmitReply.Show(AgendaCard.Form(submission.Card, question, fields, problems: []));
    }
}
