using AdaptiveCards;
using GevinstBot.Chat;
using GevinstBot.Domain.Experiences;
using GevinstBot.Domain.Messages;
using GevinstBot.Domain.Network;
using GevinstBot.Messages;
using GevinstBot.Network;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Experiences;

/// <summary>Shows a question to the network as it is: to be written, with what was written already, or sent.</summary>
public sealed class NetworkQuestionForms(MessageTable messages, RoomReader room, CurrentNetwork network)
{
    /// <summary>Longer than one is open, over a summer.</summary>
    private static readonly Duration LongestOpen = Duration.FromDays(60);

    /// <summary>Null until it is sent.</summary>
    public Task<SentMessage?> SentAsync(CardRequest request, CancellationToken ct) =>
        messages.FindAsync(NetworkQuestion.IdOf(request.Round.Id.Period), ct);

    /// <summary>The message that a question would be.</summary>
    public SentMessage Draft(CardRequest request, string text) => NetworkQuestion.Of(
        request.Round.Id.Period, text, new OrganizationId(request.To.Subject), request.To.Person, request.Now, network.Roster,
        network.Sending);

    /// <summary>Why it can't be sent now: the organisation has one that the others haven't all had the time to answer.</summary>
    public async Task<string?> RefusalAsync(Submission submission, CancellationToken ct)
    {
        var open = (await messages.SinceAsync(submission.Now - LongestOpen, ct)).FirstOrDefault(sent =>
            NetworkQuestion.IsOne(sent) && submission.Now < sent.Closes
            && !sent.To.Organizations.Contains(new OrganizationId(submission.Subject)));
        return open is null
            ? null
            : submission.Texts["network-question.one-at-a-time", submission.Texts.When(open.Closes, network.Zone)];
    }

    public AdaptiveCard Sent(CardRequest request, SentMessage sent, RoomFacts gets) =>
        NetworkQuestionCard.Sent(request, sent, gets, network.Zone);

    public async Task<AdaptiveCard> CardAsync(CardRequest request, AskedForm form, CancellationToken ct) =>
        await SentAsync(request, ct) is { } sent ? Sent(request, sent, await room.OfAsync(MessageRounds.Of(sent, network), ct))
        : request.IsClosed || !request.AnswersToday ? NetworkQuestionCard.Unanswered(request)
        : NetworkQuestionCard.Form(request, form.Fields, problems: []);
}
