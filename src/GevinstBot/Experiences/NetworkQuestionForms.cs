using AdaptiveCards;
using GevinstBot.Chat;
using GevinstBot.Domain.Experiences;
using GevinstBot.Domain.Messages;
using GevinstBot.Domain.Network;
using GevinstBot.Messages;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Experiences;

/// <summary>Shows a question to the network as it is: to be written, with what was written already, or sent.</summary>
public sealed class NetworkQuestionForms(MessageTable messages, CurrentNetwork network)
{
    /// <summary>Null until it is sent.</summary>
    public Task<SentMessage?> SentAsync(CardRequest request, CancellationToken ct) =>
        messages.FindAsync(NetworkQuestion.IdOf(request.Round.Id.Period), ct);

    /// <summary>The message that a question would be.</summary>
    public SentMessage Draft(CardRequest request, string text) => NetworkQuestion.Of(
        request.Round.Id.Period, text, new OrganizationId(request.To.Subject), request.To.Person, request.Now, network.Roster,
        network.Sending);

    public async Task<AdaptiveCard> CardAsync(CardRequest request, AskedForm form, CancellationToken ct) =>
        await SentAsync(request, ct) is { } sent ? NetworkQuestionCard.Sent(request, sent, network.Zone)
        : request.IsClosed || !request.AnswersToday ? NetworkQuestionCard.Unanswered(request)
        : NetworkQuestionCard.Form(request, form.Fields, problems: []);
}
