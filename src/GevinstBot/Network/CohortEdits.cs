using System.Globalization;
using GevinstBot.Domain.LearningNetwork;
using NodaTime.Text;

namespace GevinstBot.Network;

/// <summary>Changes of a cohort's programme in the network's file: each is one line more, and what was planned stays to be read.</summary>
public static class CohortEdits
{
    private const string Cohorts = "cohorts";
    private const string Changed = "changed";

    private static readonly LocalTimePattern Hour = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static FileMap WithProgrammeChange(this FileMap root, CohortId cohort, ProgrammeChange change) => root.With(
        Cohorts,
        FileList.Of(root.List(Cohorts).Select(item => item is FileMap map && map.Text("id") == cohort.Value
            ? map.With(Changed, FileList.Of([.. map.List(Changed), Line(change)]))
            : item)));

    private static FileMap Line(ProgrammeChange change) => FileMap.Of(
        ("day", FileText.Of(change.Day)),
        ("at", change.At is { } at ? FileText.Of(InstantPattern.ExtendedIso.Format(at)) : null),
        ("kind", change.Added is { } kind ? FileText.Of(CheckInField.Key(kind.Kind)) : null),
        ("date", (change.Added?.Date ?? change.Date) is { } date ? FileText.Of(LocalDatePattern.Iso.Format(date)) : null),
        ("days", change.Added is { Days: > 1 and var days } ? FileText.Of(days.ToString(CultureInfo.InvariantCulture)) : null),
        ("starts", (change.Added?.Starts ?? change.Starts) is { } starts ? FileText.Of(Hour.Format(starts)) : null),
        ("topic", (change.Added?.Topic ?? change.Topic) is { } topic ? FileText.Of(topic) : null),
        ("place", (change.Added?.Place ?? change.Place) is { } place ? FileText.Of(place) : null),
        ("obligatory", change.Added is { IsObligatory: true } ? FileText.Of("true") : null),
        ("cancelled", change.IsCancelled ? FileText.Of("true") : null));
}
