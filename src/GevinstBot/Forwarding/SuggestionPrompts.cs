using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Forwarding;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;
using GevinstBot.Reporting;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Forwarding;

/// <summary>
/// What somebody suggests, to whoever answers for the organisation: only where the rest was answered already. Where it wasn't, it stands on
/// the organisation's own card, and is sent with the rest.
/// </summary>
public sealed class SuggestionPrompts(ForwardReader reader, IndicatorAnswerTable answers, CurrentNetwork network) : RoundSource
{
    public override RoundKind Kind => ForwardRhythm.ApprovalKind;

    public override async Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct)
    {
        var rounds = new List<Round>();
        foreach (var (forwarded, of) in (await reader.OpeningAsync(opening, ct)).Where(both => both.Forwarded.Suggested is not null))
        {
            var round = ForwardRhythm.ApprovalOf(forwarded, reader.NameOf(forwarded.Indicator), of, network.Roster, network.Sending);
            if (opening.Contains(round.Opens) && round.Addressees.Count > 0 && await IsBesideAsync(forwarded, ct))
                rounds.Add(round);
        }
        return rounds;
    }

    public override async Task<IReadOnlyList<Answered>> AnsweredAsync(Round round, CancellationToken ct)
    {
        if (await reader.FindAsync(round.Id, ct) is not { } forwarded)
            return [];
        var answer = await answers.FindReadableAsync(forwarded.Round, forwarded.Organization, ct);
        return answer?.Of(forwarded.Indicator) is not null
            ? [new Answered(forwarded.Organization.Value, answer.By, answer.At) { Version = forwarded.Version }]
            : forwarded.TakenBack is { } no ? [new Answered(forwarded.Organization.Value, forwarded.By, no) { Version = forwarded.Version }]
            : [];
    }

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var question = await reader.OfAsync(request.Round.Id, request.Texts, ct);
        request = request with { BasedOn = question?.Forwarded.Version ?? 0 };
        var card = question is { Asked: not null, IsSettled: false, Forwarded.IsSuggested: true } && !request.IsClosed
            ? SuggestionCard.For(request, question)
            : SuggestionReceiptCard.For(request, question);
        return new PromptCard(card, Title(request.Round, request.Texts));
    }

    public override string Title(Round round, LocalTexts texts) => texts["suggestion.title", round.Name];

    /// <summary>Said no to, or approved here, or still missing in what is answered.</summary>
    private async Task<bool> IsBesideAsync(ForwardedIndicator forwarded, CancellationToken ct) =>
        forwarded.IsApproved
        || (await answers.FindReadableAsync(forwarded.Round, forwarded.Organization, ct) is { } answer
            && answer.Of(forwarded.Indicator) is null);
}
