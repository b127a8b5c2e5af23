using GevinstBot.Chat;
using GevinstBot.Domain.Experiences;
using GevinstBot.Domain.Messages;
using GevinstBot.Domain.Network;
using GevinstBot.Messages;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Experiences;

/// <summary>
/// «Send»: the question becomes a message to the other organisations. Sent twice, it is one; and each organisation has one open at a time,
/// because each takes the place of something else with all the others.
/// </summary>
public sealed class NetworkQuestionSendSubmit(
    AskedFormTable forms, NetworkQuestionForms shown, MessageTable messages, MessageSaving saving, CurrentNetwork network)
    : SubmitHandler(NetworkQuestion.Kind, VerbName)
{
    public const string VerbName = "network-question.send";

    /// <summary>Longer than one is open, over a summer.</summary>
    private static readonly Duration LongestOpen = Duration.FromDays(60);

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var form = await forms.OfAsync(submission.Round.Id, ct);
        var text = form.Fields.GetValueOrDefault(NetworkQuestion.TextField, "");
        if (!submission.Card.AnswersToday || text.Length == 0 || await shown.SentAsync(submission.Card, ct) is not null)
            return SubmitReply.Show(await shown.CardAsync(submission.Card, form, ct));
        if (await OpenAsync(submission, ct) is { } open)
            return SubmitReply.Tell(
                submission.Texts["network-question.one-at-a-time", submission.Texts.When(open.Closes, network.Zone)]);
        await saving.SendAsync(shown.Draft(submission.Card, text), ct);
        return SubmitReply.Receipt();
    }

    /// <summary>The organisation's own that the others haven't all had the time to answer.</summary>
    private async Task<SentMessage?> OpenAsync(Submission submission, CancellationToken ct) =>
        (await messages.SinceAsync(submission.Now - LongestOpen, ct)).FirstOrDefault(sent =>
            NetworkQuestion.IsOne(sent) && submission.Now < sent.Closes
            && !sent.To.Organizations.Contains(new OrganizationId(submission.Subject)));
}
