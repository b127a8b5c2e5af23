using AdaptiveCards;
using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Insights;

/// <summary>«åpne for svar» as a round to the lead who typed it.</summary>
public sealed class ReopenPrompts(AskedFormTable forms, LockedRounds rounds) : AskedFormPrompts(Reopening.FormKind, forms)
{
    /// <summary>The field of the stored card that says which round it opens.</summary>
    public const string RoundField = "round";

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var form = await FormAsync(request, ct);
        var (locked, _) = await rounds.AtAsync(request.Now, ct);
        return new PromptCard(Card(request with { BasedOn = form.Version }, form, locked), Title(request.Round, request.Texts));
    }

    public override string Title(Round round, LocalTexts texts) => texts["reopen.heading"];

    private AdaptiveCard Card(CardRequest request, AskedForm form, Round? locked)
    {
        if (locked is null || locked.Id.ToString() != form.Fields[RoundField])
            return ReopenCard.Over(request);
        if (form.IsSaved)
            return locked.Reopened.LastOrDefault(one => one.Subject == form.Fields[Reopening.SubjectField]) is { } opened
                ? ReopenCard.Done(request, opened, rounds.Facts(locked, request.Now))
                : ReopenCard.Over(request);
        return request.IsClosed
            ? ReopenCard.Over(request)
            : ReopenCard.For(request, rounds.Facts(locked, request.Now), form.Fields, problems: []);
    }
}
