using System.Globalization;
using GevinstBot.Domain.Forms;

namespace GevinstBot.Domain.Meetings;

/// <summary>A lead takes a raised item in, with its minutes and its presenter, or declines it with a reason.</summary>
public static class RaisedItemEdit
{
    public const string MinutesField = "raised-minutes";
    public const string PresenterField = "raised-presenter";
    public const string ReasonField = "raised-reason";

    public const int LongestReason = 200;

    /// <summary>What the fields hold: as it was raised.</summary>
    public static IReadOnlyDictionary<string, string> Fields(RaisedItem item) => new Dictionary<string, string>
    {
        [MinutesField] = item.Said.Minutes.ToString(CultureInfo.InvariantCulture),
        [PresenterField] = item.Said.Presenter ?? "",
    };

    public static Checked<RaisedWord> Take(IReadOnlyDictionary<string, string> typed, RaisedItem item)
    {
        var form = new TypedForm(typed);
        var minutes = form.Minutes(MinutesField, item.Said.Minutes);
        var presenter = form.Line(PresenterField, AgendaEdit.LongestPresenter);
        return form.Checked(() => new RaisedWord(minutes, presenter.Length > 0 ? presenter : null, Reason: null));
    }

    /// <summary>As the agenda would have it by what is typed; by what was asked for where that can't be read.</summary>
    public static AgendaItem AsTyped(IReadOnlyDictionary<string, string> typed, RaisedItem item) =>
        item.Item with { Minutes = new TypedForm(typed).Minutes(MinutesField, item.Said.Minutes) };

    public static Checked<RaisedWord> Decline(IReadOnlyDictionary<string, string> typed, RaisedItem item)
    {
        var form = new TypedForm(typed);
        var reason = form.RequiredLine(ReasonField, LongestReason, "draft.needs-reason");
        return form.Checked(() => new RaisedWord(item.Said.Minutes, item.Said.Presenter, reason));
    }
}
