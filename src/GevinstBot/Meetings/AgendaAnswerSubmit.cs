using GevinstBot.Chat;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Meetings.Raised;
using GevinstBot.Register;

namespace GevinstBot.Meetings;

/// <summary>«Send inn»: whether an organisation comes to the meeting, and who comes in its contact's stead.</summary>
public sealed class AgendaAnswerSubmit(
    MeetingRounds meetings, AttendanceTable attendance, AgendaDrafting drafting, DirectoryReader directory, PeopleSaving people,
    RaisedSaving raised)
    : SubmitHandler(MeetingRhythm.AgendaKind, VerbName)
{
    public const string VerbName = "agenda.answer";

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await MeetingQuestion.OfAsync(submission.Card, meetings, drafting, ct);
        var organization = new OrganizationId(submission.Subject);
        var substitutes = question.Substitutes! with { Directory = await DirectoryAsync(submission, ct) };
        var read = AttendanceAnswer.Read(submission.Typed, substitutes);
        // The network first: a press that is cut off here can be repeated, and finds the person there.
        if (!submission.Card.IsClosed && read.Match(reply => reply.Substitute, _ => null) is { } person
            && await people.KnowAsync(person, submission, ct) is { } refused)
            return SubmitReply.Tell(refused);
        return await submission.StoreAsync(
            read,
            async reply => await attendance.StoreAsync(
                question.Meeting.Id, organization, submission.BasedOn,
                WithSubstitute(await RaisedAsync(reply.Answer, question, submission, ct), reply.Substitute, submission), submission.By,
                submission.IsOnBehalf, submission.Now, ct),
            (card, problems) => AgendaCard.Form(card, question with { Substitutes = substitutes }, submission.Typed, problems));
    }

    /// <summary>
    /// What was typed on a card from before, which asked for an item too, goes to the lead. Where one was raised with the answer already,
    /// as it was then, it is changed there.
    /// </summary>
    private async Task<AttendanceAnswer> RaisedAsync(
        AttendanceAnswer answer, MeetingQuestion question, Submission submission, CancellationToken ct)
    {
        var (meeting, organization) = (question.Meeting.Id, new OrganizationId(submission.Subject));
        if (answer.Raised is not { } title || (await attendance.FindAsync(meeting, organization, ct))?.Content.Raised is not null)
            return answer;
        await raised.FromCardAsync(meeting, organization, new RaisedAnswer(title, answer.RaisedMinutes, null, null), submission, ct);
        return answer with { Raised = null, RaisedMinutes = AgendaEdit.UsualMinutes };
    }

    private static AttendanceAnswer WithSubstitute(AttendanceAnswer answer, Person? person, Submission submission) => person is null
        ? answer
        : answer with { Substitutes = [Asked(person, submission)] };

    private static MeetingSubstitute Asked(Person person, Submission submission) =>
        new(person.Id, submission.Round.About, submission.By, submission.Now)
        {
            Extra = MeetingRhythm.MeetingOf(submission.Round.Id) is { IsExtra: true } extra ? extra.ToString() : null,
        };

    /// <summary>After the deadline nothing is stored, and what was typed only comes back.</summary>
    private Task<DirectoryAnswer?> DirectoryAsync(Submission submission, CancellationToken ct) =>
        submission.Card.IsClosed ? Task.FromResult<DirectoryAnswer?>(null) : directory.OfAsync(submission.Typed, ct);
}
