using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Reporting;
using GevinstBot.Rounds;
using GevinstBot.Teams.Cards;

namespace GevinstBot.Reporting;

/// <summary>
/// The open card: what needs an answer first, then what was fetched and only needs confirming. When correcting, every value
/// is a field.
/// </summary>
public static class IndicatorCard
{
    public static AdaptiveCard For(CardRequest request, IndicatorQuestion question) => Form(request, question, new IndicatorForm());

    public static AdaptiveCard Form(CardRequest request, IndicatorQuestion question, IndicatorForm form)
    {
        var texts = request.Texts;
        return request.Frame(
            texts["indicators.heading", CardText.Escape(question.Organization.ShortName)],
            [
                .. Banner(request, question, form),
                Say.Text(form.IsEdit ? texts["indicators.edit-intro"] : Count(request, question)),
                .. Sections(request, question, form),
                request.PurposeLine(question.Organization.ShortName),
                Say.Small(texts["indicators.deadline", texts.When(request.Closes, question.Zone)]),
            ],
            Buttons(request, question, form));
    }

    private static IEnumerable<AdaptiveElement?> Banner(CardRequest request, IndicatorQuestion question, IndicatorForm form)
    {
        if (form.Notice is { } notice)
            yield return Say.Line(notice, AdaptiveTextColor.Accent);
        yield return Problems.Banner([.. form.Problems.Where(problem => !TypedIndicators.IsQuestion(problem))], request.Texts);
        foreach (var asked in form.Problems.Where(TypedIndicators.IsQuestion).GroupBy(problem => problem.TextKey))
        {
            var names = question.Indicators
                .Where(indicator => asked.Any(problem => IndicatorField.All(indicator.Id).Contains(problem.Field)))
                .Select(indicator => request.Texts.Quoted(indicator.Definition.Name));
            yield return Say.Line(request.Texts[asked.Key, request.Texts.List([.. names])], AdaptiveTextColor.Accent);
        }
    }

    private static string Count(CardRequest request, IndicatorQuestion question)
    {
        var (all, needed) = (question.Indicators.Count, question.Needed);
        return needed == 0 ? request.Texts.Counted("indicators.count-confirm", all)
            : needed == all ? request.Texts.Counted("indicators.count-open", all)
            : request.Texts["indicators.count-both", needed, all, all - needed];
    }

    private static IEnumerable<AdaptiveElement> Sections(CardRequest request, IndicatorQuestion question, IndicatorForm form)
    {
        var fields = new IndicatorFields(request.Texts, form.Fields(question, request.Texts), form.Problems);
        if (form.IsEdit)
            return question.Indicators.Select(fields.Typed);
        var needed = question.Indicators.Where(asked => asked.NeedsAnswer)
            .Select(asked => asked.Imported is { } import ? fields.Fetched(asked, import) : fields.Typed(asked)).ToList();
        var confirmed = question.Indicators.Where(asked => !asked.NeedsAnswer)
            .Select(asked => fields.Fetched(asked, asked.Imported!)).ToList();
        return
        [
            .. needed.Count == 0 ? [] : needed.Prepend<AdaptiveElement>(Say.Subheading(request.Texts["indicators.needed"])),
            .. confirmed.Count == 0 ? [] : confirmed.Prepend<AdaptiveElement>(Say.Subheading(request.Texts["indicators.fetched"])),
        ];
    }

    private static IReadOnlyList<AdaptiveAction> Buttons(CardRequest request, IndicatorQuestion question, IndicatorForm form)
    {
        var texts = request.Texts;
        if (form.IsEdit)
        {
            return
            [
                request.Button(texts["indicators.save"], IndicatorAnswerSubmit.VerbName, Asked(form)),
                request.ButtonWithoutInputs(texts["indicators.cancel"], IndicatorCancelSubmit.VerbName),
            ];
        }
        var title = question.Needed > 0 ? texts["indicators.send"] : texts.Counted("indicators.confirm", question.Indicators.Count);
        var confirm = request.Button(
            title, IndicatorAnswerSubmit.VerbName, [(IndicatorForm.SeenField, IndicatorForm.Fingerprint(question)), .. Asked(form)]);
        return question.Indicators.Any(asked => asked.Imported is not null)
            ? [confirm, request.Button(texts["indicators.edit"], IndicatorEditSubmit.VerbName)]
            : [confirm];
    }

    private static IEnumerable<(string Field, string Value)> Asked(IndicatorForm form) =>
        form.Asked.Count == 0 ? [] : [(IndicatorForm.AskedField, string.Join(' ', form.Asked))];
}
