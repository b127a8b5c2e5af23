using GevinstBot.Delivery;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;

namespace GevinstBot.Meetings;

/// <summary>«Lagre referat».</summary>
public sealed class MinutesSubmit(MeetingCalendar calendar, MinutesTable minutes, AgendaDrafting drafting) : SubmitHandler
{
    public const string VerbName = "minutes.save";

    public override RoundKind Kind => MeetingRhythm.MinutesKind;

    public override string Verb => VerbName;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var day = submission.Round.About!.Value;
        var (agenda, meeting) = ((await drafting.PresentAsync(day, submission.Now, ct)).Agenda, calendar.Facts(day));
        var read = MinutesEdit.Read(agenda, [.. meeting.Organizations.Select(organization => organization.Id)], submission.Typed);
        return await read.Match(
            async saved =>
            {
                await minutes.StoreAsync(saved, submission.By, submission.Now, ct);
                return SubmitReply.Receipt();
            },
            problems => Task.FromResult(SubmitReply.Show(MinutesCard.Form(submission.Card, meeting, agenda, submission.Inputs, problems))));
    }
}
