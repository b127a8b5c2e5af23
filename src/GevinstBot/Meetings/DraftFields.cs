using System.Globalization;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Meetings;

namespace GevinstBot.Meetings;

/// <summary>
/// The fields of an agenda that the lead changes: an item a row, kept or dropped with one tap. Places and minutes, names and presenters,
/// new items and what all rests on are behind a button each; what is filled in wrong is seen.
/// </summary>
internal sealed class DraftFields(FilledForm form, MeetingQuestion question)
{
    /// <summary>Shown and hidden by «Legg til saker».</summary>
    private const string NewItems = "new";

    private const int MinutesDigits = 3;
    private const int PlaceDigits = 2;

    /// <summary>A card has room for the fields of so many items: with more rows, of fewer.</summary>
    private const int MostWithFields = 12;

    private const int LeastWithFields = 3;
    private const int UsualRows = MostWithFields;

    private IReadOnlyList<(AgendaItem Item, int Number)> Items { get; } =
        [.. question.Agenda.Items.Select((item, place) => (item, place + 1))];

    /// <summary>Of those that are kept: whoever has more takes some off, and the next ones have fields.</summary>
    private IReadOnlyList<AgendaItem> WithFields { get; } =
    [
        .. question.Agenda.Kept
            .Take(Math.Clamp(MostWithFields + UsualRows - question.Agenda.Items.Count, LeastWithFields, MostWithFields)),
    ];

    /// <summary>The same as it is typed: a card that comes back says one thing of how long it takes.</summary>
    private Agenda Typed { get; } = AgendaEdit.AsTyped(form.Typed, question.Agenda);

    public IEnumerable<AdaptiveElement> All =>
    [
        .. Items.SelectMany(one => Item(one.Item, one.Number)),
        .. Longer(),
        .. WithFields.Count < question.Agenda.Kept.Count ? [Say.Small(form.Texts["draft.many"])] : Array.Empty<AdaptiveElement>(),
        New(),
    ];

    /// <summary>How long it is as it stands; nothing where what was typed is longer, which is said beside its field.</summary>
    public string Total => form.IsWrong(AgendaEdit.LongerField)
        ? "" : AgendaPart.Total(Typed, question.Meeting, form.Texts);

    /// <summary>What opens more of the card; it stands below the rows.</summary>
    public IEnumerable<AdaptiveAction> Buttons
    {
        get
        {
            var numbers = Items.Where(one => WithFields.Contains(one.Item)).ToList();
            yield return Button.Toggle(form.Texts["draft.show-order"], numbers.Select(one => OrderRow(one.Number)));
            yield return Button.Toggle(
                form.Texts["draft.show-names"],
                [
                    .. numbers.Select(one => NameRow(one.Number)),
                    .. numbers.Where(one => one.Item.IsOfOrganization).Select(one => ReasonRow(one.Number)),
                ]);
            yield return Button.Toggle(form.Texts["draft.add"], NewItems);
            var evident = numbers.Where(one => one.Item.Evidence is not null).Select(one => EvidenceRow(one.Number)).ToList();
            if (evident.Count > 0)
                yield return Button.Toggle(form.Texts["draft.show-evidence"], evident);
        }
    }

    /// <summary>Shown and hidden by «Rekkefølge og minutter».</summary>
    private static string OrderRow(int number) => $"order-{number}";

    /// <summary>Shown and hidden by «Navn og ansvarlig».</summary>
    private static string NameRow(int number) => $"name-{number}";

    /// <summary>Shown and hidden by «Navn og ansvarlig».</summary>
    private static string ReasonRow(int number) => $"reason-{number}";

    private static string EvidenceRow(int number) => $"evidence-{number}";

    private IEnumerable<AdaptiveElement> Item(AgendaItem item, int number)
    {
        var (texts, keep, typed) = (form.Texts, AgendaEdit.KeepField(item.Id), Typed.Items.First(one => one.Id == item.Id));
        yield return Place.Row(
            Say.Item(AgendaPart.Numbered(typed, number, texts), " " + AgendaPart.Facts(typed, question.Meeting, texts)),
            Ask.YesOrNo(
                keep, texts["draft.keep-label", number], texts["draft.keep"],
                form.Typed.GetValueOrDefault(keep, item.Kept ? "true" : "false"))).Apart(AdaptiveSpacing.Small);
        if (item is { Organization: { } by, Asked: { } asked } && asked != typed.Minutes)
            yield return Say.SmallLine(texts["draft.asked", question.Meeting.Name(by), asked]);
        // Where there is no room for fields, it comes when it is missed.
        if (item.IsOfOrganization && (WithFields.Contains(item) || !item.Kept || form.IsWrong(AgendaEdit.ReasonField(item.Id))))
            yield return Reason(item, number);
        if (!WithFields.Contains(item))
            yield break;
        if (item.Evidence is { } evidence)
            yield return Say.SubtleLine(texts.Say(evidence)).Hidden(EvidenceRow(number));
        yield return Order(item, number);
        yield return Names(item, number);
    }

    private AdaptiveElement Order(AgendaItem item, int number)
    {
        var (place, minutes) = (AgendaEdit.PlaceField(item.Id), AgendaEdit.MinutesField(item.Id));
        return Place.FieldsBeside(
            form.WholeNumber(place, form.Texts["draft.place-label", number], PlaceDigits, hint: Text(number)),
            form.WholeNumber(minutes, form.Texts["draft.minutes-label", number], MinutesDigits, Text(item.Minutes)))
            .Folded(
                OrderRow(number),
                form.IsWrong(place) || form.IsWrong(minutes) || (IsBack && (form.IsFilled(place) || IsOther(minutes, Text(item.Minutes)))));
    }

    private AdaptiveElement Names(AgendaItem item, int number)
    {
        var (presenter, title) = (AgendaEdit.PresenterField(item.Id), AgendaEdit.TitleField(item.Id));
        return Place.FieldsBeside(
            form.Text(title, form.Texts["draft.title-label", number], AgendaEdit.LongestTitle, AgendaEdit.TitleOf(item)),
            form.Text(presenter, form.Texts["draft.presenter-label", number], AgendaEdit.LongestPresenter, item.Presenter))
            .Folded(
                NameRow(number),
                form.IsWrong(presenter) || form.IsWrong(title)
                || (IsBack && (IsOther(presenter, item.Presenter ?? "") || IsOther(title, AgendaEdit.TitleOf(item)))));
    }

    /// <summary>Something was wrong: what was typed is in sight, so that it can be seen that it isn't lost.</summary>
    private bool IsBack => form.Problems.Count > 0;

    private bool IsOther(string field, string stood) => form.Typed.TryGetValue(field, out var typed) && typed != stood;

    /// <summary>Only where the items take longer than the meeting, as they stand or as they were typed.</summary>
    private IEnumerable<AdaptiveElement> Longer()
    {
        var field = AgendaEdit.LongerField;
        if (Typed.Minutes > question.Meeting.Minutes || form.IsWrong(field))
            yield return form.AnyOf(field, form.Texts["draft.longer-label"], [(form.Texts["draft.longer"], "true")]);
    }

    /// <summary>Who raised it is told why it isn't taken up.</summary>
    private AdaptiveElement Reason(AgendaItem item, int number)
    {
        var field = AgendaEdit.ReasonField(item.Id);
        return Place.Together(form.Text(
            field, form.Texts["draft.reason-label", number], RaisedItemEdit.LongestReason, item.NotTaken,
            form.Texts["draft.reason-hint"])).Folded(ReasonRow(number), form.IsWrong(field) || form.IsFilled(field) || !item.Kept);
    }

    private AdaptiveElement New() => Place.Together(
        form.LongText(
            AgendaEdit.NewItems, form.Texts["draft.new-items"], AgendaEdit.LongestTitle * AgendaEdit.MostNew,
            form.Texts["draft.new-items-hint"]),
        form.IsFilled(AgendaEdit.NewItems) ? null : Say.Small(form.Texts["draft.new-items-example"]))
        .Folded(NewItems, form.IsWrong(AgendaEdit.NewItems) || form.IsFilled(AgendaEdit.NewItems));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
