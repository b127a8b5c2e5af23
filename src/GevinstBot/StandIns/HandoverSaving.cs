using AdaptiveCards;
using GevinstBot.Audit;
using GevinstBot.Chat;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Sending;

namespace GevinstBot.StandIns;

/// <summary>Gives one round of a subject to somebody else, and back; the engine then sends and updates the cards of both.</summary>
public sealed class HandoverSaving(
    HandoverTable handovers, RoundCatalog rounds, RoundReader reader, RoundCards cards, ConversationTable conversations, AuditLog audit,
    DeliveryWake wake)
{
    private static readonly AuditAct Give = new("hand-over");
    private static readonly AuditAct TakeBack = new("take-back");

    public async Task<SubmitReply> GiveAsync(Submission submission, Person to, CancellationToken ct)
    {
        var act = submission.Audited(Give) with { Whose = submission.Subject };
        await audit.WriteAsync(act, ct);
        var handover = new Handover(submission.Round.Id, submission.Subject, submission.By, to.Id, submission.Now);
        if (!await handovers.GiveAsync(handover, ct))
            await audit.WriteAsync(act with { Outcome = AuditOutcome.WithoutEffect }, ct);
        wake.Call();
        var card = await StandingAsync(submission, ct);
        // Whoever hasn't got the app gets the card when they have; the one who gave it can tell them.
        return SubmitReply.Show(await conversations.FindAsync(to.Id, ct) is null
            ? card.WithNotice(submission.Texts["network.needs-app", to.Name])
            : card);
    }

    public async Task<SubmitReply> TakeBackAsync(Submission submission, CancellationToken ct)
    {
        await audit.WriteAsync(submission.Audited(TakeBack) with { Whose = submission.Subject }, ct);
        await handovers.TakeBackAsync(submission.Round.Id, submission.Subject, submission.By, submission.Now, ct);
        wake.Call();
        return SubmitReply.Show(await StandingAsync(submission, ct));
    }

    /// <summary>The presser's card as it is now that somebody else has the round, or they have it again.</summary>
    private async Task<AdaptiveCard> StandingAsync(Submission submission, CancellationToken ct)
    {
        var round = await rounds.FindAsync(submission.Round.Id, submission.Now, ct) ?? submission.Round;
        var to = submission.Card.To;
        var request = cards.Request(round, to, submission.Card.Key.Nonce, submission.Now) with
        {
            Answer = await reader.AnswerAsync(round, to.Subject, ct),
            IsAsked = submission.Card.IsAsked,
        };
        return (await cards.ShowAsync(request, ct)).Card;
    }
}
