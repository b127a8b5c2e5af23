using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Reporting;
using GevinstBot.Rounds;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Reporting;

/// <summary>
/// The open card: what needs an answer first and as fields, then what was fetched and only needs a look, a row each. What is to be changed
/// is chosen from a list, and is a form of its own.
/// </summary>
public static class IndicatorCard
{
    /// <summary>Shown and hidden by «Vis kilder».</summary>
    private const string Sources = "sources";

    /// <summary>Shown and hidden by «Vis flere».</summary>
    private const string More = "more";

    /// <summary>As many buttons for a thumb as there is room for on a phone; more are a list that opens.</summary>
    private const int MostSideBySide = 8;

    public static AdaptiveCard For(CardRequest request, IndicatorQuestion question) =>
        Form(request, question, new IndicatorForm().WithSuggestions(question, request.Texts));

    public static AdaptiveCard Form(CardRequest request, IndicatorQuestion question, IndicatorForm form) =>
        form.Changing.Count == 0 ? Open(request, question, form) : Change(request, question, form);

    /// <summary>Which of them is to be changed: one list, because a card has room for six buttons.</summary>
    public static AdaptiveCard Pick(CardRequest request, IndicatorQuestion question, IndicatorForm form)
    {
        var texts = request.Texts;
        var choices = question.Indicators.Select(asked => (Choice(texts, question, asked), asked.Id.Value)).ToList();
        var list = choices.Count <= MostSideBySide
            ? Ask.Tap(IndicatorForm.PickField, texts["indicators.pick"], choices, value: null)
            : Ask.OneOf(IndicatorForm.PickField, texts["indicators.pick"], choices, value: null, texts["indicators.pick-hint"]);
        return request.Frame(
            Heading(request, question),
            [list.WithProblems(form.Problems, texts), .. Kept(question, form, [])],
            request.Button(texts["indicators.pick-next"], IndicatorEditSubmit.VerbName, (IndicatorForm.PickedField, "yes")).Primary(),
            request.Button(texts["indicators.cancel"], IndicatorCancelSubmit.VerbName, (IndicatorForm.ChangeField, "")));
    }

    private static AdaptiveCard Open(CardRequest request, IndicatorQuestion question, IndicatorForm form)
    {
        var texts = request.Texts;
        var fields = new IndicatorFields(form.Filled(question, texts), Today(request, question));
        var open = question.Indicators.Where(asked => asked.NeedsAnswer || IsWrong(asked, form)).ToList();
        var rows = question.Indicators.Except(open).ToList();
        var table = new IndicatorRows(texts, form.Typed);
        var sourced = Sourced(question, form);
        return request.Frame(
            Heading(request, question),
            [
                .. Banner(request, question, form),
                Say.Text(Top(request, question)),
                .. ForwardPart.Of(question, texts),
                .. FollowUpPart.Of(question, texts),
                .. OpenPart.Of(
                    question, open, [.. table.Of(rows, More), .. Toggles(rows.Count, sourced.Count > 0, texts)], fields, form, texts),
                .. table.Sources(sourced, Sources),
                .. Kept(question, form, open),
                request.PurposeLine(question.Organization.ShortName),
            ],
            Buttons(request, question, form));
    }

    private static AdaptiveCard Change(CardRequest request, IndicatorQuestion question, IndicatorForm form)
    {
        var texts = request.Texts;
        var fields = new IndicatorFields(form.Filled(question, texts), Today(request, question));
        var about = form.About(question);
        return request.Frame(
            Heading(request, question),
            [
                .. Banner(request, question, form),
                Say.Text(texts["indicators.edit-intro"]),
                .. about.Select(asked => fields.Typed(asked)),
                .. Kept(question, form, about),
            ],
            request.Button(
                texts[form.IsPart(question) ? "indicators.take" : "indicators.save"],
                IndicatorAnswerSubmit.VerbName, form.Carried(question)).Primary(),
            request.Button(texts["indicators.cancel"], IndicatorCancelSubmit.VerbName, form.Carried(question)));
    }

    internal static string Heading(CardRequest request, IndicatorQuestion question) =>
        request.Texts["indicators.heading", CardText.Escape(question.Organization.ShortName)];

    private static LocalDate Today(CardRequest request, IndicatorQuestion question) => request.Now.InZone(question.Zone).Date;

    internal static bool IsWrong(AskedIndicator asked, IndicatorForm form) =>
        form.Problems.Any(problem => IndicatorField.All(asked.Id).Contains(problem.Field));

    internal static IEnumerable<AdaptiveElement?> Banner(CardRequest request, IndicatorQuestion question, IndicatorForm form)
    {
        if (form.Notice is { } notice)
            yield return Say.Line(notice, AdaptiveTextColor.Accent);
        yield return Problems.Banner(form.Mistakes, request.Texts);
        foreach (var asked in form.Questions.GroupBy(problem => problem.TextKey))
        {
            var names = question.Indicators
                .Where(indicator => asked.Any(problem => IndicatorField.All(indicator.Id).Contains(problem.Field)))
                .Select(indicator => request.Texts.Quoted(indicator.Definition.Name));
            yield return Say.Line(request.Texts[asked.Key, request.Texts.List([.. names])], AdaptiveTextColor.Accent);
        }
    }

    /// <summary>What is wanted, how long it takes, and by when.</summary>
    private static string Top(CardRequest request, IndicatorQuestion question)
    {
        var (all, needed) = (question.Indicators.Count, question.Needed);
        if (all == 0)
            return request.Texts["forward.all-elsewhere", request.Texts.When(request.Closes, question.Zone)];
        var count = needed == 0 ? request.Texts.Counted("indicators.count-confirm", all)
            : needed == all ? request.Texts.Counted("indicators.count-open", all)
            : request.Texts["indicators.count-both", needed, all, all - needed];
        return request.Texts.Counted("indicators.top", question.Minutes, count, request.Texts.When(request.Closes, question.Zone));
    }

    private static string Choice(LocalTexts texts, IndicatorQuestion question, AskedIndicator asked)
    {
        var stands = question.Answer?.Of(asked.Id) is { } said ? said.Value : asked.Imported?.Value;
        return stands is { } value ? $"{asked.Definition.Name}: {texts.Amount(asked.Definition, value)}" : asked.Definition.Name;
    }

    /// <summary>What was typed about what isn't a field here: it goes with every button, unseen.</summary>
    internal static IEnumerable<AdaptiveElement> Kept(
        IndicatorQuestion question, IndicatorForm form, IReadOnlyList<AskedIndicator> fields) =>
        from asked in question.Indicators.Except(fields)
        from field in IndicatorField.All(asked.Id)
        where form.Typed.GetValueOrDefault(field, "").Length > 0
        select Ask.Text(field, asked.Definition.Name, CardText.Whole(form.Typed[field])).Hidden(field);

    /// <summary>
    /// Whose source is told behind a button. Of more there is no room in a message, and on a card that comes back none for the button:
    /// the form of each says it too.
    /// </summary>
    private static IReadOnlyList<AskedIndicator> Sourced(IndicatorQuestion question, IndicatorForm form) => form.Problems.Count > 0
        ? []
        : [.. question.Indicators.Where(asked => asked.Imported is not null).Take(IndicatorRows.MostOnAPage)];

    /// <summary>Right below the rows that they open more of: at the end of the card stands what is done with it.</summary>
    private static IEnumerable<AdaptiveElement> Toggles(int rows, bool hasSources, LocalTexts texts)
    {
        if (rows > IndicatorRows.MostOnAPage)
            yield return Button.Here(Button.Toggle(texts["indicators.show-more", rows - IndicatorRows.MostOnAPage], More));
        if (hasSources)
            yield return Button.Here(Button.Toggle(texts["indicators.show-sources"], Sources));
    }

    private static IEnumerable<AdaptiveAction> Buttons(CardRequest request, IndicatorQuestion question, IndicatorForm form)
    {
        var texts = request.Texts;
        var confirms = question.Needed == 0 && form.Typed.Count == 0;
        if (question.Indicators.Count > 0)
            yield return request.Button(
                confirms ? texts.Counted("indicators.confirm", question.Indicators.Count) : texts["indicators.send"],
                IndicatorAnswerSubmit.VerbName, form.Carried(question)).Primary();
        if (question.Indicators.Any(asked => asked.Imported is not null))
            yield return request.Button(texts["indicators.edit"], IndicatorEditSubmit.VerbName);
        if (ForwardPart.Button(request, question) is { } forward)
            yield return forward;
    }
}
