using System.Globalization;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;

namespace GevinstBot.Domain.Meetings;

/// <summary>What an organisation wants to take up: what it is called, how long it takes, who presents it and why.</summary>
/// <param name="Title">What the agenda calls it.</param>
/// <param name="Minutes">How long it takes, as far as whoever raises it knows.</param>
/// <param name="Presenter">Null where nobody is named.</param>
/// <param name="Why">What the lead reads besides; null where nothing is said.</param>
public sealed record RaisedAnswer(string Title, int Minutes, string? Presenter, string? Why)
{
    public const string MeetingField = "raise-meeting";
    public const string TitleField = "raise-title";
    public const string MinutesField = "raise-minutes";
    public const string PresenterField = "raise-presenter";
    public const string WhyField = "raise-why";

    public const int LongestWhy = 400;

    /// <summary>What is longer than a title may be stands in the form all the same, which says so.</summary>
    private const int LongestWritten = 1000;

    /// <summary>What the fields hold when it is changed.</summary>
    public IReadOnlyDictionary<string, string> Fields => new Dictionary<string, string>
    {
        [TitleField] = Title,
        [MinutesField] = Minutes.ToString(CultureInfo.InvariantCulture),
        [PresenterField] = Presenter ?? "",
        [WhyField] = Why ?? "",
    };

    /// <summary>«Opplæring 15 min Kari Nordmann», as it stands after the command's words.</summary>
    public static IReadOnlyDictionary<string, string> FieldsOf(string written)
    {
        var line = CleanText.Cut(CleanText.OneLine(written), LongestWritten);
        if (line.Length == 0)
            return new Dictionary<string, string>();
        var item = TypedItem.Of(line);
        return new RaisedAnswer(item.Title, item.Minutes, item.Presenter, Why: null).Fields;
    }

    /// <param name="typed">What was typed.</param>
    /// <param name="meetings">Those it can be raised for.</param>
    /// <param name="usual">Which is meant where none is chosen: with one meeting to come the card asks for none.</param>
    /// <returns>For which meeting, and what.</returns>
    public static Checked<(MeetingId Meeting, RaisedAnswer Said)> Read(
        IReadOnlyDictionary<string, string> typed, IReadOnlyList<MeetingId> meetings, MeetingId? usual)
    {
        var form = new TypedForm(typed);
        var chosen = usual is { } meant && meetings.Contains(meant) && form.IsEmpty(MeetingField)
            ? meant.ToString()
            : form.RequiredChoice(MeetingField, [.. meetings.Select(meeting => meeting.ToString())], "raise.needs-meeting");
        var title = form.RequiredLine(TitleField, AgendaEdit.LongestTitle, "raise.needs-title");
        var minutes = form.Minutes(MinutesField, AgendaEdit.UsualMinutes);
        var presenter = form.Line(PresenterField, AgendaEdit.LongestPresenter);
        var why = form.Text(WhyField, LongestWhy);
        return form.Checked(() => (
            MeetingId.Parse(chosen)!.Value, new RaisedAnswer(title, minutes, Written(presenter), Written(why))));
    }

    private static string? Written(string text) => text.Length > 0 ? text : null;
}
