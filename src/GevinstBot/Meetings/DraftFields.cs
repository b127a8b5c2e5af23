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
    public AdaptiveElement Item(AgendaItem item, int number)
    {
        var texts = request.Texts;
        var keep = AgendaEdit.KeepField(item.Id);
        var isKept = typed.GetValueOrDefault(keep, item.Kept ? "true" : "false");
        return Place.Together(
            Say.Labelled(AgendaPart.Numbered(item, number, texts)),
            item.Evidence is { } evidence ? Say.SubtleLine(texts.Say(evidence)) : null,
            Place.SideBySide(
                Ask.YesOrNo(keep, texts["draft.keep-label", number], texts["draft.keep"], isKept),
                Minutes(AgendaEdit.MinutesField(item.Id), texts["draft.minutes-label", number], item.Minutes)))
            .Apart(AdaptiveSpacing.Medium);
    }

    public IReadOnlyList<AdaptiveElement> NewItem(AgendaItem? added) =>
    [
        Say.Subheading(request.Texts["draft.new-heading"]),
        Ask.Text(
            AgendaEdit.NewTitle, request.Texts["draft.new-title"], typed.GetValueOrDefault(AgendaEdit.NewTitle, added?.Title.Typed ?? ""),
            AgendaEdit.LongestTitle).WithProblems(problems, request.Texts),
        Minutes(AgendaEdit.NewMinutes, request.Texts["draft.new-minutes"], added?.Minutes ?? AgendaEdit.UsualMinutes),
    ];

    private AdaptiveElement Minutes(string field, string label, int minutes) =>
        Ask.WholeNumber(field, label, typed.GetValueOrDefault(field, minutes.ToString(CultureInfo.InvariantCulture)), digits: 3)
            .WithProblems(problems, request.Texts);
}
