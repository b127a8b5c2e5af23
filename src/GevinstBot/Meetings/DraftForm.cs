using System.Globalization;
using GevinstBot.Delivery;
using GevinstBot.Domain;
using GevinstBot.Domain.Meetings;
using GevinstBot.Teams.Cards;

namespace GevinstBot.Meetings;

/// <summary>The fields of the draft: for each item keep and minutes, and one new item.</summary>
internal sealed class DraftForm(CardRequest request, IReadOnlyList<Problem> problems, IReadOnlyDictionary<string, string> typed)
{
    public Container Item(AgendaItem item, int number)
    {
        var texts = request.Texts;
        var keep = AgendaEdit.KeepField(item.Id);
        var title = AgendaList.Numbered(item, number, texts);
        return new Container(
            [
                new RichTextBlock(new TextRun(title) { Weight = TextWeight.Bolder }),
                .. item.Evidence is { } evidence
                    ? [new RichTextBlock(new TextRun(texts.Say(evidence)) { IsSubtle = true }) { Spacing = Spacing.None }]
                    : Array.Empty<CardElement>(),
                new ColumnSet(
                    new Column(new InputToggle(keep, texts["draft.keep"])
                    {
                        Label = texts["draft.keep-label", number],
                        Value = typed.GetValueOrDefault(keep, item.Kept ? "true" : "false"),
                    }),
                    new Column(Minutes(AgendaEdit.MinutesField(item.Id), texts["draft.minutes-label", number], item.Minutes))),
            ])
        { Separator = true, Spacing = Spacing.Medium };
    }

    public IReadOnlyList<CardElement> NewItem(AgendaItem? added) =>
    [
        CardForm.Subheading(request.Texts["draft.new-heading"]),
        new InputText(AgendaEdit.NewTitle)
        {
            Label = request.Texts["draft.new-title"],
            MaxLength = AgendaEdit.LongestTitle,
            Value = typed.GetValueOrDefault(AgendaEdit.NewTitle, added?.Title.Typed ?? ""),
        }.WithProblems(problems, request.Texts),
        Minutes(AgendaEdit.NewMinutes, request.Texts["draft.new-minutes"], added?.Minutes ?? AgendaEdit.UsualMinutes),
    ];

    // A text field: a number field would lose what was typed when it isn't a number.
    private CardElement Minutes(string field, string label, int minutes) =>
        new InputText(field)
        {
            Label = label,
            MaxLength = 3,
            Style = InputTextStyle.Tel,
            Value = typed.GetValueOrDefault(field, minutes.ToString(CultureInfo.InvariantCulture)),
        }.WithProblems(problems, request.Texts);
}
