using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Meetings;
using GevinstBot.Rounds;

namespace GevinstBot.Meetings;

/// <summary>
/// What participants propose to correct in the minutes: what waits first, each with its button, then what became of the rest.
/// </summary>
public static class CorrectionCard
{
    /// <summary>Which minutes the form showed.</summary>
    public const string MinutesField = "minutes-version";

    /// <summary>As many as the Teams store lets a card have.</summary>
    private const int MostButtons = 6;

    /// <summary>Of what is decided, the last: the minutes say the rest.</summary>
    private const int MostDecided = 6;

    public static AdaptiveCard For(CardRequest request, CorrectionQuestion question)
    {
        var (texts, waiting) = (request.Texts, question.All.Where(one => one.IsWaiting).ToList());
        var decided = question.All.Where(one => !one.IsWaiting).OrderByDescending(one => one.Verdict!.At).Take(MostDecided).ToList();
        return request.Frame(
            texts["correction.heading", texts.Day(question.Meeting.Day)],
            [
                Say.Text(waiting.Count == 0 ? texts["correction.none-waits"]
                    : request.IsClosed ? texts["correction.closed"]
                    : texts.Counted("correction.what-happens", waiting.Count, texts.When(question.Until, question.Meeting.Zone))),
                .. waiting.Take(MostButtons).SelectMany(one => Waiting(request, question, one)),
                waiting.Count > MostButtons ? Say.Small(texts.Counted("correction.more-waits", waiting.Count - MostButtons)) : null,
                decided.Count == 0 ? null : Say.Subheading(texts["correction.decided"]),
                .. decided.SelectMany(one => Decided(request, question, one)),
            ]);
    }

    /// <summary>The form for one: how it stands, what is proposed, and both answers.</summary>
    public static AdaptiveCard Form(
        CardRequest request, CorrectionQuestion question, MinutesCorrection correction, IReadOnlyDictionary<string, string> typed,
        IReadOnlyList<Problem> problems)
    {
        var (texts, form) = (request.Texts, new FilledForm(typed, problems, request.Texts));
        var about = question.Minutes.SubjectOf(correction);
        (string, string)[] which =
        [
            (CorrectionProposalCard.CorrectionField, correction.Id),
            (MinutesField, question.Saved.Version.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ];
        return Frame.Of(
            texts, texts["correction.one-heading"],
            [
                Say.Heading(texts["correction.one-heading"]),
                form.Banner,
                Say.Typed(CorrectionWords.About(about, question.Minutes, texts)),
                question.Minutes.TextOf(about) is { } stands ? Say.Labelled(texts["correction.stands"], " " + stands) : null,
                Say.Labelled(
                    texts["correction.proposed-by", question.Meeting.Name(correction.Organization)], " " + correction.Said.Text),
                .. Fields(question, about, form),
                form.LongText(
                    CorrectionEdit.WordField, texts["correction.word"], CorrectionEdit.LongestWord, texts["correction.word-hint"]),
                Say.Small(texts["form.no-personal-data"]),
            ],
            request.Button(texts["correction.take"], CorrectionTakeSubmit.VerbName, which).Primary(),
            request.Button(texts["correction.decline"], CorrectionDeclineSubmit.VerbName, which),
            request.ButtonWithoutInputs(texts["correction.back"], CorrectionBackSubmit.VerbName));
    }

    private static AdaptiveElement[] Fields(CorrectionQuestion question, string about, FilledForm form) =>
        question.Minutes.ActionOf(about) is { } action
            ? [MinutesCard.Action(action.Number, question.Meeting, form)]
            :
            [
                form.LongText(
                    about, form.Texts[about == CorrectionAnswer.Other ? "correction.note" : "correction.new-text"],
                    MinutesEdit.LongestDecision),
            ];

    private static IEnumerable<AdaptiveElement> Waiting(
        CardRequest request, CorrectionQuestion question, MinutesCorrection correction)
    {
        var title = CorrectionWords.About(question.Minutes.SubjectOf(correction), question.Minutes, request.Texts);
        yield return Say.Line(title).Spaced(AdaptiveSpacing.Medium);
        yield return Say.Labelled(
            request.Texts["correction.proposed-by", question.Meeting.Name(correction.Organization)], " " + correction.Said.Text)
            .Spaced(AdaptiveSpacing.None);
        if (!request.IsClosed)
        {
            yield return Button.Here((request with { BasedOn = correction.Version }).Button(
                request.Texts["correction.open"], CorrectionOpenSubmit.VerbName,
                (CorrectionProposalCard.CorrectionField, correction.Id)).About(correction.Said.Text));
        }
    }

    private static IEnumerable<AdaptiveElement> Decided(CardRequest request, CorrectionQuestion question, MinutesCorrection correction)
    {
        var proposed = Say.Labelled(
            request.Texts["correction.proposed-by", question.Meeting.Name(correction.Organization)], " " + correction.Said.Text);
        return CorrectionWords.Decided(correction, question, proposed, request.Texts);
    }
}
