using System.Runtime.CompilerServices;

namespace GevinstBot.Clients.Tests.Teams;

/// <summary>Bodies recorded from Microsoft 365 Agents Playground.</summary>
internal static class RecordedActivities
{
    public static IEnumerable<string> All() => Directory.EnumerateFiles(Folder()).Order(StringComparer.Ordinal);

    public static string Path(string name) => System.IO.Path.Combine(Folder(), name);

    private static string Folder([CallerFilePath] string here = "") => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, "Activities");
}
