using System.Collections.ObjectModel;
using GevinstBot.Chat;
using GevinstBot.Domain.Meetings;

namespace GevinstBot.Meetings;

/// <summary>«Endre» on saved minutes: the form again, with the minutes in it.</summary>
public sealed class MinutesEditSubmit(MeetingRounds meetings, MinutesTable minutes, AgendaDrafting drafting)
    : SubmitHandler(MeetingRhythm.MinutesKind, VerbName)
{
    public const string VerbName = "minutes.edit";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await MeetingQuestion.OfAsync(submission.Card, meetings, drafting, ct);
        var saved = await minutes.FindAsync(question.Meeting.Id, ct);
        question = question with { Told = meetings.DecisionsSentAt(question.Meeting.Meeting, saved?.First ?? submission.Now) };
        var fields = saved is null ? ReadOnlyDictionary<string, string>.Empty : MinutesCard.Fields(saved.Content, question);
        return SubmitReply.Show(MinutesCard.Form(submission.Card, question, fields, problems: []));
    }
}
