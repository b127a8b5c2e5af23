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

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var (roster, of) = (network.Roster, new OrganizationId(submission.Subject));
        if (!submission.Card.AnswersToday || submission.Card.IsClosed
            || await messages.FindAsync(NetworkQuestion.IdOf(submission.Round.Id.Period), ct) is not null)
            return SubmitReply.Unchanged();
        var open = (await messages.SinceAsync(submission.Now - LongestOpen, ct)).FirstOrDefault(sent =>
            NetworkQuestion.IsOne(sent) && submission.Now < sent.Closes && !sent.To.Organizations.Contains(of));
        if (open is not null)
            return SubmitReply.Tell(
                submission.Texts["network-question.one-at-a-time", submission.Texts.When(open.Closes, network.Zone)]);
        return await NetworkQuestion.Read(submission.Typed).Match(
            async text =>
            {
                var sent = NetworkQuestion.Of(
                    submission.Round.Id.Period, text, of, submission.By, submission.Now, roster, network.Sending);
                await saving.SendAsync(sent, ct);
                return SubmitReply.Receipt();
            },
            problems => Task.FromResult(SubmitReply.Show(
                NetworkQuestionCard.Form(submission.AsPressed, submission.Typed, problems))));
    }
}
