using AdaptiveCards;
using GevinstBot.Chat;
using GevinstBot.Domain;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;

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
        var agenda = (await drafting.PresentAsync(day, submission.Now, ct)).Agenda;
        return await AttendanceAnswer.Read(submission.Typed).Match(
            async answer => submission.ReplyTo(
                await attendance.StoreAsync(
                    day, new OrganizationId(submission.Subject), submission.BasedOn, answer, submission.By, submission.Now, ct),
                card => Form(card, [])),
            problems => Task.FromResult(SubmitReply.Show(Form(submission.AsPressed, problems))));

        AdaptiveCard Form(CardRequest card, IReadOnlyList<Problem> problems) =>
            AgendaCard.Form(card, calendar.Facts(day), agenda, submission.Inputs, problems);
    }
}
