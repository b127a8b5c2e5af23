using System.Collections.ObjectModel;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.FollowUps;
using GevinstBot.Domain.Reporting;
using GevinstBot.Reporting;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.FollowUps;

/// <summary>All closer follow-ups with what was answered last; and the forms that begin and end one.</summary>
public static class FollowUpsCard
{
    /// <summary>The field that says which follow-up is to be ended.</summary>
    public const string WhichField = "which";

    /// <summary>More are behind a button.</summary>
    private const int MostAtOnce = 4;

    private const int MostOpen = 20;
    private const string More = "more";
    private const int MostOver = 3;

    /// <param name="request">A lead.</param>
    /// <param name="question">The follow-ups.</param>
    /// <param name="done">What was done just now.</param>
    /// <param name="problems">What is wrong with what was chosen.</param>
    public static AdaptiveCard For(
        CardRequest request, FollowUpsQuestion question, string? done = null, IReadOnlyList<Problem>? problems = null)
    {
        var (texts, open) = (request.Texts, question.Open);
        var form = new FilledForm(ReadOnlyDictionary<string, string>.Empty, problems ?? [], texts);
        return request.Frame(
            texts["follow-ups.title"],
            [
                done is null ? null : Say.Labelled(texts["network.done"], $" {done}"),
                form.Banner,
                Say.Text(open.Count == 0 ? texts["follow-ups.none"] : texts.Counted("follow-ups.count", open.Count)),
                .. open.Take(MostAtOnce).Select(one => Row(one, question, texts)),
                open.Count > MostAtOnce
                    ? Place.Together(
                    [
                        .. open.Skip(MostAtOnce).Take(MostOpen - MostAtOnce).Select(one => Row(one, question, texts)),
                        open.Count > MostOpen ? Say.Small(texts["format.more", open.Count - MostOpen]) : null,
                    ]).Hidden(More)
                    : null,
                .. question.Over.Take(MostOver).Select(one => Say.SmallLine(Ended(one, question, texts))),
                request.IsClosed ? Say.Small(texts["follow-ups.card-over"]) : null,
                request.IsClosed || open.Count == 0 ? null : form.OneOf(
                    WhichField, texts["follow-ups.which"], open.Select(one => (Name(one, question, texts), one.FollowUp.Id)),
                    open is [var only] ? only.FollowUp.Id : null, texts["indicators.pick-hint"]),
            ],
            request.IsClosed ? null : request.ButtonWithoutInputs(texts["follow-ups.begin"], FollowUpsOpenSubmit.VerbName).Primary(),
            request.IsClosed || open.Count == 0 ? null : request.Button(texts["follow-ups.end"], FollowUpsEditSubmit.VerbName),
            open.Count > MostAtOnce ? Button.Toggle(texts["indicators.show-more", open.Count - MostAtOnce], More) : null);
    }

    /// <summary>A new one.</summary>
    public static AdaptiveCard Form(
        CardRequest request, FollowUpsQuestion question, IReadOnlyDictionary<string, string>? typed = null,
        IReadOnlyList<Problem>? problems = null)
    {
        var texts = request.Texts;
        var form = new FilledForm(typed ?? ReadOnlyDictionary<string, string>.Empty, problems ?? [], texts);
        return request.Frame(
            texts["follow-ups.new"],
            [
                form.Banner,
                Say.Text(texts["follow-ups.new-hint", texts.Date(question.First)]),
                form.OneOf(
                    FollowUpEdit.Organization, texts["network.organization"],
                    question.Roster.Organizations.Select(one => (one.ShortName, one.Id.Value)), hint: texts["network.organization-hint"]),
                form.OneOf(
                    FollowUpEdit.Indicator, texts["follow-ups.indicator"],
                    question.Catalog.Definitions.Select(one => (one.Name, one.Id.Value)), hint: texts["indicators.pick-hint"]),
                form.Tap(
                    FollowUpEdit.Weeks, texts["follow-ups.weeks"],
                    FollowUpEdit.Rhythms.Keys.Select(key => (texts.Capital(texts[$"follow-up.weeks.{key}"]), key)), otherwise: "2"),
                form.Date(FollowUpEdit.Until, texts["follow-ups.until"], question.First),
                form.Text(FollowUpEdit.Why, texts["follow-ups.why"], FollowUpEdit.LongestText),
            ],
            request.Button(texts["follow-ups.save"], FollowUpsAnswerSubmit.VerbName).Primary(),
            request.ButtonWithoutInputs(texts["network.cancel"], FollowUpsShowSubmit.VerbName));
    }

    /// <summary>Why one is ended.</summary>
    public static AdaptiveCard EndForm(
        CardRequest request, FollowUpsQuestion question, FollowedIndicator one, IReadOnlyDictionary<string, string>? typed = null,
        IReadOnlyList<Problem>? problems = null)
    {
        var texts = request.Texts;
        var form = new FilledForm(typed ?? ReadOnlyDictionary<string, string>.Empty, problems ?? [], texts);
        return request.Frame(
            texts["follow-ups.end-title"],
            [
                form.Banner,
                Row(one, question, texts),
                form.Text(FollowUpEdit.Reason, texts["follow-ups.reason"], FollowUpEdit.LongestText),
            ],
            (request with { BasedOn = one.FollowUp.Version }).Button(
                texts["follow-ups.end-now"], FollowUpsEndSubmit.VerbName, (WhichField, one.FollowUp.Id)).Primary(),
            request.ButtonWithoutInputs(texts["network.cancel"], FollowUpsShowSubmit.VerbName));
    }

    public static string Name(FollowedIndicator one, FollowUpsQuestion question, LocalTexts texts) =>
        FollowUpPart.Name(one.FollowUp, question.Definition, question.Roster, texts);

    private static AdaptiveElement Row(FollowedIndicator one, FollowUpsQuestion question, LocalTexts texts) => Place.Together(
        Say.Labelled(Name(one, question, texts)),
        Say.Line(FollowUpPart.Last(one, question.Definition, texts)),
        one.Last is { } last ? Say.SmallLine(texts["follow-up.done", last.Measure]) : null,
        Say.SmallLine(texts[
            "follow-ups.until-is", texts[$"follow-up.weeks.{one.FollowUp.Weeks}"], texts.Date(one.FollowUp.Until), one.FollowUp.Why]));

    private static string Ended(FollowedIndicator one, FollowUpsQuestion question, LocalTexts texts) => one.FollowUp.End is { } end
        ? texts["follow-ups.ended", Name(one, question, texts), texts.Date(end.On), end.Reason]
        : texts["follow-ups.over", Name(one, question, texts), texts.Date(one.FollowUp.Until)];
}
