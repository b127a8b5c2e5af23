using GevinstBot.Delivery;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;

namespace GevinstBot.Meetings;

/// <summary>«Endre» on saved minutes: the form again, with the minutes in it.</summary>
public sealed class MinutesCorrect(MeetingCalendar calendar, MinutesTable minutes, AgendaDrafting drafting) : SubmitHandler
{
    public const string VerbName = "minutes.correct";

    public override RoundKind Kind => MeetingRhythm.MinutesKind;

    public override string Verb => VerbName;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var day = submission.Round.About!.Value;
        var agenda = await drafting.PresentAsync(day, submission.Now, ct);
        var fields = await minutes.FindAsync(day, ct) is { } saved ? MinutesCard.Fields(saved.Content) : new Dictionary<string, string>();
        return SubmitReply.Show(MinutesCard.Form(submission.Card, calendar.Facts(day), agenda.Agenda, fields, problems: []));
    }
}
