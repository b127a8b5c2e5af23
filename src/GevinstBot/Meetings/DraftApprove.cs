using AdaptiveCards;
using GevinstBot.Chat;
using GevinstBot.Domain;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Rounds;

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
        return await AgendaEdit.Read(draft, submission.Typed).Match(
            async agenda => submission.ReplyTo(
                await agendas.ApproveAsync(agenda, submission.BasedOn, submission.By, submission.Now, ct), card => Form(card, [])),
            problems => Task.FromResult(SubmitReply.Show(Form(submission.AsPressed, problems))));

        AdaptiveCard Form(CardRequest card, IReadOnlyList<Problem> problems) =>
            DraftCard.Form(card, calendar.Facts(day), draft, submission.Inputs, problems);
    }
}
