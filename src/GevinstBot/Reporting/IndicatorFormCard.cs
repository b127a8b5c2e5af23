using System.Globalization;
using System.Security.Cryptography;
using System.Text;
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
    /// <summary>The field that carries which answer the form was made of.</summary>
    public const string BaseField = "base";

    /// <summary>The field that carries a fingerprint of the fetched values that the reader saw.</summary>
    public const string SeenField = "seen";

    public static PromptCard For(CardRequest request, IndicatorFacts facts, IndicatorForm form)
    {
        var texts = request.Texts;
        var needed = facts.Questions.Count(question => question.NeedsAnswer);
        var card = request.Frame(
            texts["indicators.heading", CardText.Escape(facts.Organization.ShortName)],
            [
                .. Banner(request, facts, form),
                new TextBlock(form.IsEdit ? texts["indicators.edit-intro"] : Count(request, facts)),
                .. Sections(request, facts, form),
                IndicatorFields.Line(
                    texts["indicators.deadline", texts.Moment(request.Closes, facts.Zone), facts.Organization.ShortName], isSmall: true)
                    with { Spacing = Spacing.Medium },
            ]) with
        { Actions = Buttons(request, facts, form) };
        return new PromptCard(card, needed == 0
            ? texts["indicators.summary-confirm", facts.Questions.Count]
            : texts["indicators.summary-open", needed, facts.Questions.Count]);
    }

    /// <summary>What the reader is about to confirm; a press on a card that shows other values confirms nothing.</summary>
    public static string Fingerprint(IReadOnlyList<IndicatorQuestion> questions)
    {
        var shown = string.Join(';', questions.Select(question => string.Create(
            CultureInfo.InvariantCulture, $"{question.Id}@{question.Definition.Version} {question.Period} {question.Imported?.Value}/{question.Imported?.Denominator}")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(shown)).AsSpan(0, 8));
    }

    private static IEnumerable<CardElement> Banner(CardRequest request, IndicatorFacts facts, IndicatorForm form)
    {
        if (form.Notice is { } notice)
            yield return IndicatorFields.Line(notice, TextColor.Accent);
        var mistakes = form.Problems.Where(problem => problem.TextKey != TypedIndicators.ExplanationWanted).ToList();
        foreach (var line in CardForm.RejectedBanner(mistakes, request.Texts))
            yield return line;
        var unexplained = facts.Questions
            .Where(question => form.Problems.Any(p => p.TextKey == TypedIndicators.ExplanationWanted && p.Field == IndicatorField.Cause(question.Id)))
            .Select(question => question.Definition.Name)
            .ToList();
        if (unexplained.Count > 0)
            yield return IndicatorFields.Line(request.Texts[TypedIndicators.ExplanationWanted, request.Texts.List(unexplained)], TextColor.Accent);
    }

    private static string Count(CardRequest request, IndicatorFacts facts)
    {
        var (all, needed) = (facts.Questions.Count, facts.Questions.Count(question => question.NeedsAnswer));
        return needed == 0 ? request.Texts["indicators.count-confirm", all]
            : needed == all ? request.Texts["indicators.count-open", needed, all]
            : request.Texts["indicators.count-both", needed, all, all - needed];
    }

    private static IEnumerable<CardElement> Sections(CardRequest request, IndicatorFacts facts, IndicatorForm form)
    {
        var fields = new IndicatorFields(request.Texts, IndicatorPrefill.Of(facts, form, request.Texts), form.Problems);
        if (form.IsEdit)
            return facts.Questions.Select(fields.Typed);
        var needed = facts.Questions.Where(question => question.NeedsAnswer)
            .Select(question => question.Imported is { } import ? fields.Fetched(question, import) : fields.Typed(question)).ToList();
        var confirmed = facts.Questions.Where(question => !question.NeedsAnswer).Select(question => fields.Fetched(question, question.Imported!)).ToList();
        return
        [
            .. needed.Count == 0 ? [] : needed.Prepend<CardElement>(CardForm.Subheading(request.Texts["indicators.needed"])),
            .. confirmed.Count == 0 ? [] : confirmed.Prepend<CardElement>(CardForm.Subheading(request.Texts["indicators.fetched"])),
        ];
    }

    private static IReadOnlyList<ActionElement> Buttons(CardRequest request, IndicatorFacts facts, IndicatorForm form)
    {
        var (texts, answer) = (request.Texts, facts.AnswerVersion.ToString(CultureInfo.InvariantCulture));
        if (form.IsEdit)
        {
            return
            [
                request.Button(texts["indicators.save"], IndicatorCorrectSubmit.Name).With(BaseField, answer),
                request.Button(texts["indicators.cancel"], IndicatorCancelSubmit.Name) with { AssociatedInputs = AssociatedInputs.None },
            ];
        }
        var hasFetched = facts.Questions.Any(question => question.Imported is not null);
        var confirm = request.Button(texts[hasFetched ? "indicators.confirm" : "indicators.send"], IndicatorConfirmSubmit.Name)
            .With(BaseField, answer).With(SeenField, Fingerprint(facts.Questions));
        return hasFetched ? [confirm, request.Button(texts["indicators.edit"], IndicatorEditSubmit.Name)] : [confirm];
    }
}
