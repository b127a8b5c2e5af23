using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Delivery;
using GevinstBot.Domain.Reporting;
using GevinstBot.Teams.Cards;

namespace GevinstBot.Reporting;

/// <summary>
/// The open card: what needs an answer first, then what was fetched and only needs confirming. When correcting, every value
/// is a field.
/// </summary>
public static class IndicatorFormCard
{
    /// <summary>The field that carries a fingerprint of the fetched values that the reader saw.</summary>
    public const string SeenField = "seen";

    /// <summary>The field that carries which unusual values the reader has been asked about.</summary>
    public const string AskedField = "asked";

    public static PromptCard For(CardRequest request, IndicatorFacts facts, IndicatorForm form)
    {
        var texts = request.Texts;
        var needed = facts.Questions.Count(question => question.NeedsAnswer);
        var card = request.Frame(
            texts["indicators.heading", CardText.Escape(facts.Organization.ShortName)],
            [
                .. Banner(request, facts, form),
                Say.Text(form.IsEdit ? texts["indicators.edit-intro"] : Count(request, facts)),
                .. Sections(request, facts, form),
                Say.SmallLine(texts["indicators.deadline", texts.When(request.Closes, facts.Zone), facts.Organization.ShortName])
                    .Spaced(AdaptiveSpacing.Medium),
            ],
            Buttons(request, facts, form));
        var reminder = request.IsReminder ? ".reminder" : "";
        return new PromptCard(card, needed == 0
            ? texts[$"indicators.summary-confirm{reminder}", facts.Questions.Count]
            : texts[$"indicators.summary-open{reminder}", needed, facts.Questions.Count]);
    }

    /// <summary>What the reader is about to confirm; a press on a card that shows other values confirms nothing.</summary>
    public static string Fingerprint(IReadOnlyList<IndicatorQuestion> questions)
    {
        var shown = string.Join(';', questions.Select(question => string.Create(
            CultureInfo.InvariantCulture, $"{question.Id}@{question.Definition.Version} {question.Period} {question.Imported?.Value}/{question.Imported?.Denominator}")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(shown)).AsSpan(0, 8));
    }

    private static IEnumerable<AdaptiveElement?> Banner(CardRequest request, IndicatorFacts facts, IndicatorForm form)
    {
        if (form.Notice is { } notice)
            yield return Say.Line(notice, AdaptiveTextColor.Accent);
        var mistakes = form.Problems.Where(problem => problem.TextKey != TypedIndicators.ExplanationWanted).ToList();
        yield return Problems.Banner(mistakes, request.Texts);
        var unexplained = facts.Questions
            .Where(question => form.Problems.Any(p => p.TextKey == TypedIndicators.ExplanationWanted && p.Field == IndicatorField.Cause(question.Id)))
            .Select(question => request.Texts.Quoted(question.Definition.Name))
            .ToList();
        if (unexplained.Count > 0)
            yield return Say.Line(
                request.Texts[TypedIndicators.ExplanationWanted, request.Texts.List(unexplained)], AdaptiveTextColor.Accent);
    }

    private static string Count(CardRequest request, IndicatorFacts facts)
    {
        var (all, needed) = (facts.Questions.Count, facts.Questions.Count(question => question.NeedsAnswer));
        return needed == 0 ? request.Texts.Counted("indicators.count-confirm", all)
            : needed == all ? request.Texts.Counted("indicators.count-open", all)
            : request.Texts["indicators.count-both", needed, all, all - needed];
    }

    private static IEnumerable<AdaptiveElement> Sections(CardRequest request, IndicatorFacts facts, IndicatorForm form)
    {
        var fields = new IndicatorFields(request.Texts, IndicatorPrefill.Of(facts, form, request.Texts), form.Problems);
        if (form.IsEdit)
            return facts.Questions.Select(fields.Typed);
        var needed = facts.Questions.Where(question => question.NeedsAnswer)
            .Select(question => question.Imported is { } import ? fields.Fetched(question, import) : fields.Typed(question)).ToList();
        var confirmed = facts.Questions.Where(question => !question.NeedsAnswer).Select(question => fields.Fetched(question, question.Imported!)).ToList();
        return
        [
            .. needed.Count == 0 ? [] : needed.Prepend<AdaptiveElement>(Say.Subheading(request.Texts["indicators.needed"])),
            .. confirmed.Count == 0 ? [] : confirmed.Prepend<AdaptiveElement>(Say.Subheading(request.Texts["indicators.fetched"])),
        ];
    }

    private static IReadOnlyList<AdaptiveAction> Buttons(CardRequest request, IndicatorFacts facts, IndicatorForm form)
    {
        var texts = request.Texts;
        if (form.IsEdit)
        {
            return
            [
                request.Button(texts["indicators.save"], IndicatorCorrectSubmit.Name, Asked(form)),
                request.ButtonWithoutInputs(texts["indicators.cancel"], IndicatorCancelSubmit.Name),
            ];
        }
        var hasFields = facts.Questions.Any(question => question.NeedsAnswer);
        var title = hasFields ? texts["indicators.send"] : texts.Counted("indicators.confirm", facts.Questions.Count);
        var confirm = request.Button(title, IndicatorConfirmSubmit.Name, [(SeenField, Fingerprint(facts.Questions)), .. Asked(form)]);
        return facts.Questions.Any(question => question.Imported is not null) ? [confirm, request.Button(texts["indicators.edit"], IndicatorEditSubmit.Name)] : [confirm];
    }

    private static IEnumerable<(string Field, string Value)> Asked(IndicatorForm form) =>
        form.Asked.Length == 0 ? [] : [(AskedField, form.Asked)];
}
