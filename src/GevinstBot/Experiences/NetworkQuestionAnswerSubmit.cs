using GevinstBot.Chat;
using GevinstBot.Domain.Experiences;
using GevinstBot.Domain.Network;
using GevinstBot.Messages;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Experiences;

/// <summary>
/// «Send»: the question becomes a message to the other organisations. Sent twice, it is one; and each organisation has one open at a time,
/// because each takes the place of something else with all the others.
/// </summary>
public sealed class NetworkQuestionAnswerSubmit(MessageTable messages, MessageSaving saving, CurrentNetwork network)
    : SubmitHandler(NetworkQuestion.Kind, VerbName)
{
    public const string VerbName = "network-question.answer";

    /// <summary>Longer than one is open, over a summer.</summary>
    private static readonly Duration LongestOpen = Duration.FromDays(60);

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        if (!submission.Card.AnswersToday || await messages.FindAsync(NetworkQuestion.IdOf(submission.Round.Id.Period), ct) is not null)
            return SubmitReply.Unchanged();
        return await submission.TakeAsync(
            NetworkQuestion.Read(submission.Typed),
            text => SendAsync(submission, text, ct),
            (card, problems) => NetworkQuestionCard.Form(card, submission.Typed, problems));
    }

    private async Task<SubmitReply> SendAsync(Submission submission, string text, CancellationToken ct)
    {
        var of = new OrganizationId(submission.Subject);
        var open = (await messages.SinceAsync(submission.Now - LongestOpen, ct)).FirstOrDefault(sent =>
            NetworkQuestion.IsOne(sent) && submission.Now < sent.Closes && !sent.To.Organizations.Contains(of));
        if (open is not null)
            return SubmitReply.Tell(
                submission.Texts["network-question.one-at-a-time", submission.Texts.When(open.Closes, network.Zone)]);
        var sent = NetworkQuestion.Of(
            submission.Round.Id.Period, text, of, submission.By, submission.Now, network.Roster, network.Sending);
        await saving.SendAsync(sent, ct);
        return SubmitReply.Receipt();
    }
}
