using AdaptiveCards;
using GevinstBot.Chat;
using GevinstBot.Domain;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Rounds;

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
        return await MinutesEdit.Read(agenda, [.. meeting.Organizations.Select(organization => organization.Id)], submission.Typed).Match(
            async saved => submission.ReplyTo(
                await minutes.StoreAsync(saved, submission.BasedOn, submission.By, submission.Now, ct), card => Form(card, [])),
            problems => Task.FromResult(SubmitReply.Show(Form(submission.AsPressed, problems))));

        AdaptiveCard Form(CardRequest card, IReadOnlyList<Problem> problems) =>
            MinutesCard.Form(card, meeting, agenda, submission.Inputs, problems);
    }
}
