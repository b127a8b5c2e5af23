using System.Globalization;
using GevinstBot.Domain;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;

namespace GevinstBot.Delivery;

/// <summary>What every form has in common: the problem beside its field, the button that carries the delivery key, the frame.</summary>
public static class CardForm
{
    /// <summary>The field of a button's data that says which version of the answer its card shows; without it, none.</summary>
    public const string BasedOnField = "based-on";

    /// <summary>A field, and right below it what is wrong with what was typed in it.</summary>
    public static CardElement WithProblems(this InputElement field, IReadOnlyList<Problem> problems, LocalTexts texts)
    {
        var own = problems.Where(problem => problem.Field == field.Id).ToList();
        return own.Count == 0 ? field : new Container([field, .. own.Select(problem => ProblemLine(problem, texts))]);
    }

    /// <summary>The line that stands at the top of a rejected form, so that nobody overlooks that nothing was stored.</summary>
    public static IReadOnlyList<CardElement> RejectedBanner(IReadOnlyList<Problem> problems, LocalTexts texts) =>
        problems.Count == 0
            ? []
            : [new TextBlock(texts["form.rejected"]) { Color = TextColor.Attention, Weight = TextWeight.Bolder }];

    /// <summary>The line at the top of a card that comes back because the pressed one was overtaken.</summary>
    public static AdaptiveCard WithNotice(this AdaptiveCard card, string notice)
    {
        var line = new RichTextBlock(new TextRun(notice) { Color = TextColor.Attention, Weight = TextWeight.Bolder });
        return card with { Body = [line, .. card.Body] };
    }

    /// <summary>A button that comes back with the card's delivery key and with the version that the card shows.</summary>
    public static ActionExecute Button(this CardRequest card, string title, string verb, ActionMode? mode = null)
    {
        var data = new Dictionary<string, string> { [DeliveryKey.Field] = card.Key.ToString() };
        var button = new ActionExecute { Title = title, Verb = verb, Mode = mode, Data = data };
        return card.BasedOn == 0 ? button : button.With(BasedOnField, card.BasedOn.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>A button with more data than the key, such as which item it is about.</summary>
    public static ActionExecute With(this ActionExecute button, string field, string value) =>
        button with { Data = new Dictionary<string, string>(button.Data!) { [field] = value } };

    /// <summary>The frame of every card: language, full width, a heading, the reminder line when it is one, and what old clients show.</summary>
    public static AdaptiveCard Frame(this CardRequest request, string heading, params IReadOnlyList<CardElement> body) => Frame(
        request.Texts,
        heading,
        [
            .. request is { IsReminder: true, IsClosed: false, Answer: null } ? [new TextBlock(request.Texts["form.reminder"]) { Color = TextColor.Accent, Weight = TextWeight.Bolder }] : Array.Empty<CardElement>(),
            Heading(heading),
            .. MovedLine(request),
            .. body,
        ]);

    /// <summary>The frame of a card that answers a command: the body brings its own heading.</summary>
    public static AdaptiveCard Frame(LocalTexts texts, string fallback, params IReadOnlyList<CardElement> body) =>
        new() { Lang = texts.Tag, FallbackText = fallback, Msteams = TeamsCardProperties.FullWidth, Body = body };

    public static TextBlock Heading(string text) =>
        new(text) { Style = TextBlockStyle.Heading, Size = TextSize.Large, Weight = TextWeight.Bolder };

    public static TextBlock Subheading(string text) =>
        new(text) { Style = TextBlockStyle.Heading, Weight = TextWeight.Bolder, Spacing = Spacing.Medium };

    public static TextBlock Small(string text) => new(text) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.Small };

    /// <summary>Text that a person typed, or a name from outside: never Markdown.</summary>
    public static RichTextBlock Typed(string text) => new(new TextRun(text));

    /// <summary>What a holiday or a period is called. A network file may name one with a key that has no text; then the key is all there is to say.</summary>
    public static string DayName(this LocalTexts texts, string key) =>
        texts.Keys.Contains($"day.{key}") ? texts[$"day.{key}"] : CardText.Escape(key);

    /// <summary>«Planlagt fredag 26. mars (langfredag), sendt onsdag 24. mars.» – while the card still asks.</summary>
    private static IEnumerable<CardElement> MovedLine(CardRequest request)
    {
        if (request is { Round.Moved: { } moved, IsClosed: false, Answer: null })
            yield return Small(request.Texts["form.moved", request.Texts.Day(moved.Planned), request.Texts.DayName(moved.Key), request.Texts.Day(moved.Taken)]);
    }

    private static TextBlock ProblemLine(Problem problem, LocalTexts texts) =>
        new("⚠ " + texts[problem.TextKey, [.. problem.Arguments]]) { Color = TextColor.Attention, Spacing = Spacing.None };
}
