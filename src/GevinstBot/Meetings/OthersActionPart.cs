using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Meetings;
using GevinstBot.Rounds;

namespace GevinstBot.Meetings;

/// <summary>
/// What the organisations have open after the meetings, to the lead: by organisation, whoever has the oldest first. A card has room for so
/// many; the rest is behind «Vis alle».
/// </summary>
internal static class OthersActionPart
{
    /// <summary>Shown and hidden by «Vis alle».</summary>
    private const string Rest = "rest";

    private const int MostShown = 8;

    /// <summary>A message can be so large; what is left out is said.</summary>
    private const int MostListed = 40;

    /// <param name="request">Whose card.</param>
    /// <param name="names">Who is called what.</param>
    /// <param name="others">What is open, the soonest due first.</param>
    public static IEnumerable<AdaptiveElement> Of(CardRequest request, ActionNames names, IReadOnlyList<ActionItem> others)
    {
        var texts = request.Texts;
        yield return Say.Subheading(texts["actions.others"]);
        yield return Say.Text(Count(request, names, others));
        var (shown, rest) = Split(others);
        foreach (var element in Listed(request, names, shown))
            yield return element;
        if (rest.Count == 0)
            yield break;
        var left = others.Count - shown.Count - rest.Count;
        yield return Place.Together([
            .. Listed(request, names, rest), .. left > 0 ? [Say.Small(texts["actions.others-left", left])] : (AdaptiveElement[])[],
        ]).Hidden(Rest);
    }

    /// <summary>Null where all of it is seen.</summary>
    public static AdaptiveAction? ShowAll(CardRequest request, IReadOnlyList<ActionItem> others) =>
        Split(others).Folded.Count > 0 ? Button.Toggle(request.Texts["actions.show-all", others.Count], Rest) : null;

    private static string Count(CardRequest request, ActionNames names, IReadOnlyList<ActionItem> others)
    {
        var today = request.Now.InZone(names.Zone).Date;
        var overdue = others.Count(action => action.IsOverdue(today));
        return request.Texts.Counted("actions.others-open", others.Count)
            + (overdue > 0 ? $" {request.Texts.Counted("actions.others-overdue", overdue)}" : "");
    }

    /// <summary>One more is shown rather than put out of sight alone.</summary>
    private static (IReadOnlyList<ActionItem> Shown, IReadOnlyList<ActionItem> Folded) Split(IReadOnlyList<ActionItem> others)
    {
        List<ActionItem> sorted = [.. others.GroupBy(action => action.Organization).SelectMany(own => own)];
        var shown = sorted.Count <= MostShown + 1 ? sorted.Count : MostShown;
        return ([.. sorted.Take(shown)], [.. sorted.Take(MostListed).Skip(shown)]);
    }

    private static IEnumerable<AdaptiveElement> Listed(CardRequest request, ActionNames names, IReadOnlyList<ActionItem> actions) =>
        actions.GroupBy(action => action.Organization).SelectMany(own => own
            .SelectMany(action => (AdaptiveElement[])
                [Say.Line(Named(action, names)), Say.SmallLine(ActionWords.Line(action, names, request.Now, request.Texts))])
            .Prepend(Say.Labelled(names.Organization(own.Key)).Spaced(AdaptiveSpacing.Medium)));

    private static string Named(ActionItem action, ActionNames names) =>
        action.Person is { } person ? $"{action.What} ({names.Person(person)})" : action.What;
}
