using System.Globalization;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Meetings;

namespace GevinstBot.Meetings;

/// <summary>
/// The fields of an agenda that the lead changes: an item a row, kept or dropped with one tap. A press on the row unfolds its place, its
/// minutes, who presents it and its name; what it rests on and new items are behind a button each. What is filled in wrong is seen.
/// </summary>
internal sealed class DraftFields(FilledForm form, MeetingQuestion question)
{
    /// <summary>Shown and hidden by «Legg til saker».</summary>
    private const string NewItems = "new";

    private const int MinutesDigits = 3;
    private const int PlaceDigits = 2;

    /// <summary>A card has room for so many rows that unfold: with more rows, fewer do.</summary>
    private const int MostUnfolding = 12;

    private const int LeastUnfolding = 4;
    private const int UsualRows = MostUnfolding;

    private IReadOnlyList<(AgendaItem Item, int Number)> Items { get; } =
        [.. question.Agenda.Items.Select((item, place) => (item, place + 1))];

    /// <summary>Of those that are kept: whoever has more takes some off, and the next ones unfold.</summary>
    private IReadOnlyList<AgendaItem> Unfolding { get; } =
    [
        .. question.Agenda.Kept
            .Take(Math.Clamp(MostUnfolding + UsualRows - question.Agenda.Items.Count, LeastUnfolding, MostUnfolding)),
    ];

    public IEnumerable<AdaptiveElement> All =>
    [
        .. Items.SelectMany(one => Item(one.Item, one.Number)),
        .. Unfolding.Count < question.Agenda.Kept.Count ? [Say.Small(form.Texts["draft.many"])] : Array.Empty<AdaptiveElement>(),
        New(),
    ];

    /// <summary>What opens more of the card; it stands below the rows.</summary>
    public IEnumerable<AdaptiveAction> Buttons
    {
        get
        {
            yield return Button.Toggle(form.Texts["draft.add"], NewItems);
            var evident = Items.Where(one => one.Item.Evidence is not null && Unfolds(one.Item)).Select(one => EvidenceRow(one.Number)).ToList();
            if (evident.Count > 0)
                yield return Button.Toggle(form.Texts["draft.show-evidence"], evident);
        }
    }

    private static string EvidenceRow(int number) => $"evidence-{number}";

    private IEnumerable<AdaptiveElement> Item(AgendaItem item, int number)
    {
        var (texts, keep, more) = (form.Texts, AgendaEdit.KeepField(item.Id), $"more-{number}");
        var (title, facts) = (AgendaPart.Numbered(item, number, texts), AgendaPart.Facts(item, question.Meeting, texts));
        var box = Ask.YesOrNo(
            keep, texts["draft.keep-label", number], texts["draft.keep"],
            form.Typed.GetValueOrDefault(keep, item.Kept ? "true" : "false"));
        if (!Unfolds(item))
        {
            yield return Place.Row(Say.Item(title, " " + facts), box).Apart(AdaptiveSpacing.Small);
            yield break;
        }
        yield return Place.UnfoldingRow(more, Say.Item(title, facts, texts["draft.change-item"]), box).Apart(AdaptiveSpacing.Small);
        if (item.Evidence is { } evidence)
            yield return Say.SubtleLine(texts.Say(evidence)).Hidden(EvidenceRow(number));
        yield return More(item, number).Folded(more, isOpen: Fields(item).Any(IsWrong));
    }

    private bool Unfolds(AgendaItem item) => Unfolding.Contains(item);

    private AdaptiveElement More(AgendaItem item, int number)
    {
        var (texts, minutes) = (form.Texts, item.Minutes.ToString(CultureInfo.InvariantCulture));
        return Place.Together(
            Place.FieldsBeside(
                form.WholeNumber(
                    AgendaEdit.PlaceField(item.Id), texts["draft.place-label", number], PlaceDigits,
                    hint: number.ToString(CultureInfo.InvariantCulture)),
                form.WholeNumber(AgendaEdit.MinutesField(item.Id), texts["draft.minutes-label", number], MinutesDigits, minutes)),
            form.Text(
                AgendaEdit.PresenterField(item.Id), texts["draft.presenter-label", number], AgendaEdit.LongestPresenter, item.Presenter),
            form.Text(
                AgendaEdit.TitleField(item.Id), texts["draft.title-label", number], AgendaEdit.LongestTitle, AgendaEdit.TitleOf(item)));
    }

    private AdaptiveElement New() => Place.Together(
        form.LongText(
            AgendaEdit.NewItems, form.Texts["draft.new-items"], AgendaEdit.LongestTitle * AgendaEdit.MostNew,
            form.Texts["draft.new-items-hint"]),
        Say.Small(form.Texts["draft.new-items-example"]))
        .Folded(NewItems, isOpen: form.Typed.GetValueOrDefault(AgendaEdit.NewItems, "").Length > 0 || IsWrong(AgendaEdit.NewItems));

    private static string[] Fields(AgendaItem item) =>
        [AgendaEdit.PlaceField(item.Id), AgendaEdit.MinutesField(item.Id), AgendaEdit.PresenterField(item.Id), AgendaEdit.TitleField(item.Id)];

    private bool IsWrong(string field) => form.Problems.Any(problem => problem.Field == field);
}
