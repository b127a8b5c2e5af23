using AdaptiveCards;
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
public sealed class SuggestionPrompts(ForwardReader reader, IndicatorAnswerTable answers, CurrentNetwork network)
    : OneIndicatorPrompts(ForwardRhythm.ApprovalKind, reader)
{
    public override async Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct)
    {
        var rounds = new List<Round>();
        foreach (var (forwarded, of) in (await Reader.OpeningAsync(opening, ct)).Where(both => both.Forwarded.Suggested is not null))
        {
            var round = ForwardRhythm.ApprovalOf(forwarded, Reader.NameOf(forwarded.Indicator), of, network.Roster, network.Sending);
            if (opening.Contains(round.Opens) && round.Addressees.Count > 0 && await IsBesideAsync(forwarded, ct))
                rounds.Add(round);
        }
        return rounds;
    }

    public override async Task<IReadOnlyList<Answered>> AnsweredAsync(Round round, CancellationToken ct)
    {
        if (await Reader.FindAsync(round.Id, ct) is not { } forwarded)
            return [];
        var answer = await answers.FindReadableAsync(forwarded.Round, forwarded.Organization, ct);
        return answer?.Of(forwarded.Indicator) is not null
            ? [new Answered(forwarded.Organization.Value, answer.By, answer.At) { Version = forwarded.Version }]
            : forwarded.TakenBack is { } no ? [new Answered(forwarded.Organization.Value, forwarded.By, no) { Version = forwarded.Version }]
            : [];
    }

    protected override bool IsAsked(ForwardedQuestion question) => question.Forwarded.IsSuggested;

    protected override AdaptiveCard Open(CardRequest request, ForwardedQuestion question) => SuggestionCard.For(request, question);

    protected override AdaptiveCard Over(CardRequest request, ForwardedQuestion? question) => SuggestionReceiptCard.For(request, question);

    public override string Title(Round round, LocalTexts texts) => texts["suggestion.title", round.Name];

    /// <summary>Said no to, or approved here, or still missing in what is answered.</summary>
    private async Task<bool> IsBesideAsync(ForwardedIndicator forwarded, CancellationToken ct) =>
        forwarded.IsApproved
        || (await answers.FindReadableAsync(forwarded.Round, forwarded.Organization, ct) is { } answer
            && answer.Of(forwarded.Indicator) is null);
}
