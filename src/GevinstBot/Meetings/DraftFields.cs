using System.Globalization;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Meetings;
using GevinstBot.Rounds;

namespace GevinstBot.Meetings;

/// <summary>The fields of the draft: for each item keep and minutes, and one new item.</summary>
internal sealed class DraftFields(CardRequest request, IReadOnlyList<Problem> problems, IReadOnlyDictionary<string, string> typed)
{
    /// <summary>Shown and hidden by «Endre minutter».</summary>
    public static string MinutesRow(int number) => $"time-{number}";

    /// <summary>Shown and hidden by «Vis grunnlaget».</summary>
    public static string EvidenceRow(int number) => $"evidence-{number}";

    /// <summary>What it is about, with the box that keeps it beside; below, out of sight, what it rests on and how long it takes.</summary>
    public IEnumerable<AdaptiveElement> Item(AgendaItem item, int number)
    {
        var texts = request.Texts;
        var keep = AgendaEdit.KeepField(item.Id);
        var isKept = typed.GetValueOrDefault(keep, item.Kept ? "true" : "false");
        yield return Place.Row(
            Say.Item(AgendaPart.Numbered(item, number, texts), " " + texts["agenda.item-facts", item.Minutes]),
            Ask.YesOrNo(keep, texts["draft.keep-label", number], texts["draft.keep"], isKept)).Apart(AdaptiveSpacing.Small);
        if (item.Evidence is { } evidence)
            yield return Say.SubtleLine(texts.Say(evidence)).Hidden(EvidenceRow(number));
        var field = AgendaEdit.MinutesField(item.Id);
        yield return Place.Together(Minutes(field, texts["draft.minutes-label", number], item.Minutes))
            .Folded(MinutesRow(number), isOpen: IsWrong(field));
    }

    public AdaptiveElement NewItem(AgendaItem? added, string id)
    {
        var title = typed.GetValueOrDefault(AgendaEdit.NewTitle, added?.Title.Typed ?? "");
        return Place.Together(
            Say.Subheading(request.Texts["draft.new-heading"]),
            Ask.Text(AgendaEdit.NewTitle, request.Texts["draft.new-title"], title, AgendaEdit.LongestTitle)
                .WithProblems(problems, request.Texts),
            Minutes(AgendaEdit.NewMinutes, request.Texts["draft.new-minutes"], added?.Minutes ?? AgendaEdit.UsualMinutes))
            .Folded(id, isOpen: title.Length > 0 || IsWrong(AgendaEdit.NewTitle) || IsWrong(AgendaEdit.NewMinutes));
    }

    private AdaptiveElement Minutes(string field, string label, int minutes) =>
        Ask.WholeNumber(field, label, typed.GetValueOrDefault(field, minutes.ToString(CultureInfo.InvariantCulture)), digits: 3)
            .WithProblems(problems, request.Texts);

    private bool IsWrong(string field) => problems.Any(problem => problem.Field == field);
}
