using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Demo;

/// <summary>
/// The demo network's clock: it stands still until somebody moves it, and stands where it stood after a restart. Timers run in
/// real time, because answering within four seconds is meant in real seconds.
/// </summary>
public sealed class SteppedTime : TimeProvider
{
    private readonly string _file;
    private Instant _now;

    /// <param name="file">Where the clock's position is kept.</param>
    /// <param name="start">Where it stands the first time.</param>
    public SteppedTime(string file, Instant start)
    {
        _file = file;
        var kept = File.Exists(file) ? InstantPattern.ExtendedIso.Parse(File.ReadAllText(file).Trim()) : null;
        (_now, Damaged) = (kept is { Success: true } ? kept.Value : start, kept is { Success: false } ? file : null);
    }

    /// <summary>The file, where there is one that doesn't say where the clock stood; else null.</summary>
    public string? Damaged { get; }

    public override DateTimeOffset GetUtcNow() => _now.ToDateTimeOffset();

    /// <summary>Moves the clock, and keeps the position before anything happens at the new hour.</summary>
    public void MoveTo(Instant to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
        // Written beside and moved over: a process killed here leaves the old position or the new one, never half a line.
        File.WriteAllText(_file + ".new", InstantPattern.ExtendedIso.Format(to));
        File.Move(_file + ".new", _file, overwrite: true);
        _now = to;
    }
}
