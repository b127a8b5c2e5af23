using System.Globalization;
using GevinstBot.Domain.Forms;
using NodaTime;

namespace GevinstBot.Domain.Meetings;

/// <summary>
/// The lead's changes to an agenda, as typed: which items stay and in which order, what they are called, how long each takes and who
/// presents it, and new ones, a line each.
/// </summary>
public static class AgendaEdit
{
    public const string NewItems = "new-items";

    /// <summary>That the agenda is meant to be longer than the meeting.</summary>
    public const string LongerField = "send-longer";

    public const int LongestTitle = 120;
    public const int LongestPresenter = 60;
    public const int UsualMinutes = 10;

    /// <summary>More than a day's meeting has room for, and as many as a card can show.</summary>
    public const int MostItems = 25;

    /// <summary>As many lines as one field gives back when something is wrong with them.</summary>
    public const int MostNew = 8;

    private const string OwnId = "raised-lead";

    public static string KeepField(string itemId) => $"keep-{itemId}";

    public static string MinutesField(string itemId) => $"minutes-{itemId}";

    public static string PlaceField(string itemId) => $"place-{itemId}";

    public static string TitleField(string itemId) => $"title-{itemId}";

    public static string PresenterField(string itemId) => $"presenter-{itemId}";

    /// <summary>Why what an organisation raised isn't taken up: told back to them.</summary>
    public static string ReasonField(string itemId) => $"reason-{itemId}";

    /// <summary>
    /// What stands in the field of an item's name: what a person has called it. A name of ours has a language, and stands there only when
    /// it is replaced.
    /// </summary>
    public static string TitleOf(AgendaItem item) =>
        item.Renamed ?? (item.Kind == AgendaItemKind.Raised ? item.Title.Typed : null) ?? "";

    /// <param name="typed">What was typed.</param>
    /// <param name="draft">The agenda as it stands.</param>
    /// <param name="length">How long the meeting lasts: an agenda that takes longer is one that somebody says is meant so.</param>
    public static Checked<Agenda> Read(IReadOnlyDictionary<string, string> typed, Agenda draft, Duration length)
    {
        var form = new TypedForm(typed);
        var changed = Changed(form, draft);
        RefuseWhatCannotBeMeant(form, changed, (int)length.TotalMinutes);
        return form.Checked(() => changed);
    }

    /// <summary>As it would be by what is typed, where something is wrong with that too: what a card that comes back counts.</summary>
    public static Agenda AsTyped(IReadOnlyDictionary<string, string> typed, Agenda draft) =>
        typed.Count == 0 ? draft : Changed(new TypedForm(typed), draft);

    private static Agenda Changed(TypedForm form, Agenda draft)
    {
        var items = draft.Items.Select(item => Read(form, item)).ToList();
        var ordered = InOrder(items, [.. items.Select(item => Place(form, item, items.Count))]);
        var added = NewOf(form, ordered);
        if (ordered.Count + added.Count > MostItems)
            form.Refuse(NewItems, "agenda.too-many", MostItems.ToString(CultureInfo.InvariantCulture));
        return (draft with { Items = ordered }).With(added);
    }

    /// <summary>Nothing to meet about, or more than there is time for.</summary>
    private static void RefuseWhatCannotBeMeant(TypedForm form, Agenda changed, int minutes)
    {
        if (changed.Kept.Count == 0)
            form.Refuse(NewItems, "agenda.empty");
        else if (changed.Minutes > minutes && form[LongerField] != "true")
            form.Refuse(LongerField, "agenda.too-long", Text(changed.Minutes), Text(changed.Minutes - minutes));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static AgendaItem Read(TypedForm form, AgendaItem item)
    {
        // A field that wasn't sent changes nothing. Clients leave out what is empty: there its minutes tell, which are never empty on a
        // card that has the fields. An item that is taken off, or is one of very many, has none.
        var (kept, presenter, title) = (form[KeepField(item.Id)], PresenterField(item.Id), TitleField(item.Id));
        return item with
        {
            Kept = kept switch { "true" => true, "false" => false, _ => item.Kept },
            Minutes = form.Minutes(MinutesField(item.Id), item.Minutes),
            Presenter = Sent(presenter) ? Written(form.Line(presenter, LongestPresenter)) : item.Presenter,
            NotTaken = NotTaken(form, item, kept),
            Renamed = Sent(title) ? OtherThan(item.Title.Typed, form.Line(title, LongestTitle)) : item.Renamed,
        };

        bool Sent(string field) => form.Has(field) || (kept.Length > 0 && form[MinutesField(item.Id)].Length > 0);
    }

    /// <summary>Who raised it is told why, so there must be something to tell: of what was dropped before, what was said then.</summary>
    private static string? NotTaken(TypedForm form, AgendaItem item, string kept)
    {
        var isDropped = kept == "false" || (kept.Length == 0 && !item.Kept);
        if (!item.IsOfOrganization || !isDropped)
            return null;
        var (field, reason) = (ReasonField(item.Id), form.Line(ReasonField(item.Id), RaisedItemEdit.LongestReason));
        if (reason.Length == 0 && item.Kept)
            form.Refuse(field, "draft.needs-reason");
        return Written(reason) ?? item.NotTaken;
    }

    private static string? Written(string text) => text.Length > 0 ? text : null;

    private static string? OtherThan(string? title, string typed) => typed == title ? null : Written(typed);

    private static int? Place(TypedForm form, AgendaItem item, int items) =>
        form.WholeNumber(PlaceField(item.Id), least: 1, items, "agenda.place-range");

    /// <summary>
    /// Those that have been given a place stand there, the others around them as they did. The same once more changes nothing: a press
    /// may come twice.
    /// </summary>
    private static List<AgendaItem> InOrder(List<AgendaItem> items, IReadOnlyList<int?> places)
    {
        var ordered = items.Where((_, at) => places[at] is null).ToList();
        var moved = items.Select((item, at) => (item, at, Place: places[at])).Where(one => one.Place is not null);
        foreach (var (item, _, place) in moved.OrderBy(one => one.Place).ThenByDescending(one => one.at))
            ordered.Insert(Math.Min(place!.Value - 1, ordered.Count), item);
        return ordered;
    }

    /// <summary>
    /// An item that is there already by that name isn't added once more: a press may come twice. One that is taken off isn't there.
    /// </summary>
    private static List<AgendaItem> NewOf(TypedForm form, IReadOnlyCollection<AgendaItem> known)
    {
        var (added, number) = (new List<AgendaItem>(), 0);
        foreach (var line in TypedItem.Read(form, NewItems))
        {
            if (known.Concat(added).Any(item => item is { Kind: AgendaItemKind.Raised, Kept: true } && item.Title.Typed == line.Title))
                continue;
            string id;
            do
                id = Id(++number);
            while (known.Any(item => item.Id == id));
            var item = new AgendaItem(id, AgendaItemKind.Raised, AgendaText.Written(line.Title), line.Minutes);
            added.Add(item with { Presenter = line.Presenter });
        }
        return added;
    }

    private static string Id(int number) => number == 1 ? OwnId : string.Create(CultureInfo.InvariantCulture, $"{OwnId}-{number}");
}
