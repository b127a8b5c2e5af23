using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Network;

namespace GevinstBot.LearningNetwork;

/// <summary>
/// <c>changed: [{ day: check-in-2026-11-30, at: "2026-11-03T09:12:00Z", date: 2026-12-07, starts: "09:00", topic, place }]</c>,
/// <c>cancelled: true</c>, or with a kind of its own a new day, of which all is said that a day of the programme says.
/// </summary>
internal static class ChangedDayReader
{
    /// <param name="reader">The line.</param>
    /// <param name="known">The days that can be changed.</param>
    public static ProgrammeChange Read(SectionReader reader, IReadOnlyCollection<string> known)
    {
        var (id, date, isNew) = (reader.Text("day"), reader.OptionalDate("date"), reader.OptionalText("kind") is not null);
        var added = isNew ? ProgrammeDayReader.ReadDay(reader, date ?? default) : null;
        var change = new ProgrammeChange(id)
        {
            At = reader.OptionalMoment("at"),
            Added = added,
            Date = isNew ? null : date,
            Starts = isNew ? null : reader.OptionalTime("starts"),
            Topic = isNew ? null : reader.OptionalText("topic"),
            Place = isNew ? null : reader.OptionalText("place"),
            IsCancelled = reader.YesOrNo("cancelled"),
        };
        if (isNew && date is null && reader.OptionalText("date") is null)
            reader.Problem("file.missing", "date");
        if (id.Length > 0 && (isNew ? added!.Id != id || known.Contains(id) : !known.Contains(id)))
            reader.ProblemAt("day", isNew ? "cohorts.file.not-its-day" : "cohorts.file.no-such-day", id);
        reader.RefuseUnknownKeys();
        return change;
    }
}
