using GevinstBot.Delivery;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;

namespace GevinstBot.Meetings;

/// <summary>«Endre» on an approved agenda: the form again, as it was approved.</summary>
public sealed class DraftCorrect(MeetingCalendar calendar, AgendaDrafting drafting) : SubmitHandler
{
    public const string VerbName = "agenda.correct-draft";

    public override RoundKind Kind => MeetingRhythm.DraftKind;

    public override string Verb => VerbName;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var day = submission.Round.About!.Value;
        var agenda = (await drafting.PresentAsync(day, submission.Now, ct)).Agenda;
        return SubmitReply.Show(DraftCard.Form(submission.Card, calendar.Facts(day), agenda, typed: null, problems: []));
    }
}
