using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Teams.Cards;

namespace GevinstBot.Meetings;

/// <summary>What an organisation has proposed to correct, on its card with the decisions.</summary>
public static class CorrectionPart
{
    /// <summary>Those that can be changed from the card: what is marked as done has buttons too.</summary>
    private const int MostChanged = 1;

    /// <summary>The decisions themselves may fill the card.</summary>
    private const int MostShown = 3;

    private const int LongestExcerpt = 120;

    /// <summary>Nothing where nothing is proposed.</summary>
    public static IEnumerable<AdaptiveElement> For(CardRequest request, CorrectionQuestion question)
    {
        var own = question.Of(new OrganizationId(request.To.Subject));
        if (own.Count == 0)
            yield break;
        var mayChange = MayPropose(request, question);
        yield return Say.Subheading(request.Texts["correction.own"]);
        var buttons = 0;
        foreach (var correction in own.OrderBy(one => !one.IsWaiting).ThenByDescending(one => one.Number).Take(MostShown))
        {
            var excerpt = CardText.Clean(correction.Said.Text, LongestExcerpt);
            var words = Place.Together(
                CorrectionWords.Decided(correction, question, Say.Typed(excerpt), request.Texts));
            yield return mayChange && correction.IsWaiting && buttons++ < MostChanged
                ? Place.Row(words, Button.Here(Edit(request, correction).About(excerpt)))
                : words;
        }
        if (own.Count > MostShown)
            yield return Say.Small(request.Texts.Counted("correction.more-own", own.Count - MostShown));
    }

    /// <summary>How many buttons the part has.</summary>
    public static int Buttons(CardRequest request, CorrectionQuestion question) => MayPropose(request, question)
        ? 1 + Math.Min(MostChanged, question.Of(new OrganizationId(request.To.Subject)).Count(one => one.IsWaiting))
        : 0;

    /// <summary>«Foreslå rettelse …»; null when the time is out.</summary>
    public static AdaptiveAction? Propose(CardRequest request, CorrectionQuestion question) => MayPropose(request, question)
        ? request.ButtonWithoutInputs(request.Texts["correction.propose"], CorrectionFormSubmit.VerbName).Seldom()
        : null;

    private static bool MayPropose(CardRequest request, CorrectionQuestion question) =>
        request is { AnswersToday: true, IsClosed: false, OnBehalfOf: null } && request.To.Subject != MeetingRhythm.LeadSubject
        && question.IsOpenAt(request.Now);

    private static AdaptiveExecuteAction Edit(CardRequest request, MinutesCorrection correction) => request.ButtonWithoutInputs(
        request.Texts["form.edit"], CorrectionEditSubmit.VerbName, (CorrectionProposalCard.CorrectionField, correction.Id));
}
