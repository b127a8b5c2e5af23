using GevinstBot.Audit;
using GevinstBot.Chat;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Forwarding;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Reporting;
using GevinstBot.Rounds;
using GevinstBot.Sending;

namespace GevinstBot.Forwarding;

/// <summary>Asks somebody else about one indicator, and takes it back; the engine then sends and updates the cards.</summary>
public sealed class ForwardSaving(
    ForwardTable forwards, IndicatorQuestionReader questions, ConversationTable conversations, RoundCards cards, AuditLog audit,
    DeliveryWake wake)
{
    private static readonly AuditAct Ask = new("hand-over");
    private static readonly AuditAct TakeBack = new("take-back");

    public async Task<SubmitReply> AskAsync(Submission submission, IndicatorQuestion question, ForwardTo ask, CancellationToken ct)
    {
        var act = submission.Audited(Ask) with { Whose = submission.Subject };
        await audit.WriteAsync(act, ct);
        var organization = question.Organization.Id;
        var before = (await forwards.OfAsync(submission.Round.Id, organization, ct)).Where(one => one.Indicator == ask.Indicator).ToList();
        // Heard twice it is one; somebody who was faster has asked somebody else, and the card says so.
        if (before.Exists(one => one.TakenBack is null))
            await audit.WriteAsync(act with { Outcome = AuditOutcome.WithoutEffect }, ct);
        else
        {
            var next = new ForwardedIndicator(
                submission.Round.Id, organization, ask.Indicator, submission.By, ask.Person.Id, submission.Now)
            {
                Number = before.Count + 1,
            };
            await forwards.StoreAsync(next.Id, basedOn: 0, (_, _) => next, ct);
        }
        wake.Call();
        return await StandingAsync(
            submission, submission.Texts["forward.asked", ask.Person.Name],
            await conversations.FindAsync(ask.Person.Id, ct) is null ? submission.Texts["network.needs-app", ask.Person.Name] : null, ct);
    }

    public async Task<SubmitReply> TakeBackAsync(Submission submission, string id, CancellationToken ct)
    {
        if (await forwards.FindAsync(id, ct) is not { } forwarded || !IsOf(forwarded, submission))
            return SubmitReply.Unchanged();
        await audit.WriteAsync(submission.Audited(TakeBack) with { Whose = submission.Subject }, ct);
        await forwards.EndAsync(forwarded, submission.By, submission.Now, ct);
        wake.Call();
        return await StandingAsync(submission, submission.Texts["forward.taken-back"], trouble: null, ct);
    }

    /// <summary>The card says which one; whose it is comes from the press.</summary>
    private static bool IsOf(ForwardedIndicator forwarded, Submission submission) =>
        forwarded.Round == submission.Round.Id && forwarded.Organization == new OrganizationId(submission.Subject);

    /// <summary>The organisation's card as it is now, with what was typed on it before.</summary>
    private async Task<SubmitReply> StandingAsync(Submission submission, string notice, string? trouble, CancellationToken ct)
    {
        var question = await questions.OfAsync(submission.Card, ct);
        var form = IndicatorForm.Of(question, submission.Typed) with { Changing = [], Notice = notice };
        var card = question.Answer is null
            ? IndicatorCard.Form(submission.AsPressed, question, form.WithSuggestions(question, submission.Texts))
            : (await cards.ShowAsync(submission.Card, ct)).Card.WithGoodNews(notice);
        return SubmitReply.Show(trouble is null ? card : card.WithNotice(trouble));
    }
}
