using GevinstBot.Domain.Network;
using NodaTime.Text;

namespace GevinstBot.Network;

/// <summary>Changes of an initiative as it stands in the network's file.</summary>
public static class InitiativeEdits
{
    /// <summary>Its phase, stage, place in the common plan and last day; its name and its organisations stay as they are.</summary>
    public static FileMap WithInitiative(this FileMap root, Initiative initiative) => root.With("initiatives", FileList.Of(
        root.List("initiatives").Select(item =>
            item is FileMap map && map.Text("id") == initiative.Id.Value ? map.WithCourseOf(initiative) : item)));

    public static FileMap WithNewInitiative(this FileMap root, Initiative initiative) => root.With("initiatives", FileList.Of(
    [
        .. root.List("initiatives"),
        FileMap.Of(
            ("id", FileText.Of(initiative.Id.Value)), ("name", FileText.Of(initiative.Name)), ("phase", FileText.Of(initiative.Phase)),
            ("kind", Named(RosterSection.InitiativeKinds, (InitiativeKind?)initiative.Kind)),
            ("organizations", FileList.Of(initiative.Organizations.Select(id => FileText.Of(id.Value))))),
    ]));

    private static FileMap WithCourseOf(this FileMap map, Initiative initiative) => map
        .With("phase", FileText.Of(initiative.Phase))
        .With("stage", Named(RosterSection.Stages, initiative.Stage))
        .With("priority", Named(RosterSection.Priorities, initiative.Priority))
        .With("category", initiative.Category.Length == 0 ? null : FileText.Of(initiative.Category))
        .With("closed", initiative.Closed is { } day ? FileText.Of(LocalDatePattern.Iso.Format(day)) : null);

    private static FileText? Named<T>(Dictionary<string, T> names, T? value) where T : struct =>
        value is { } known ? FileText.Of(names.Single(name => name.Value.Equals(known)).Key) : null;
}
