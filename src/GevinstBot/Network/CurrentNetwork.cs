using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Network;

/// <summary>
/// The network as it is now: the imported version and the meeting plans confirmed since. Read at the start, when something is
/// imported or confirmed, and before each run, since another instance may have done so.
/// </summary>
public sealed class CurrentNetwork(
    NetworkFile file, NetworkTable versions, MeetingPlanTable plans, ChangeMark changes, ILogger<CurrentNetwork> log)
{
    /// <summary>Days: twelve sending days before a meeting, or its decisions after it, over a whole July.</summary>
    private const int FarthestBeat = 90;

    // Replaced as a whole: whoever reads while it is loaded again sees the network before or after, never a mixture.
    private Loaded? _loaded;

    private Loaded Now => _loaded ?? throw new InvalidOperationException("No network has been imported yet.");

    public Roster Roster => Now.Version.Roster;

    public MeetingPlan Meetings => Now.Meetings;

    public WorkingCalendar Calendar => Now.Calendar;

    public QuietHours Quiet => QuietHours.Default;

    /// <summary>What somebody should look at in the network file, though it was imported.</summary>
    public IReadOnlyList<FileProblem> Warnings => Now.Version.Warnings;

    public DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb[OsloTime.ZoneId];

    /// <summary>When the bot may speak.</summary>
    public SendingHours Sending => new(Quiet, Calendar, Zone);

    /// <summary>The month's beat around a meeting day.</summary>
    public MeetingBeat Beat(LocalDate meetingDay) => new(meetingDay, Calendar, Quiet, Zone);

    /// <summary>The meetings whose rounds may open in an interval: the beats of all the others, of years, needn't be worked out.</summary>
    public IEnumerable<LocalDate> MeetingsAround(Interval opening)
    {
        var (from, to) = (DayOf(opening.Start).PlusDays(-FarthestBeat), DayOf(opening.End).PlusDays(FarthestBeat));
        return Meetings.Days.Where(day => from <= day && day <= to);
    }

    public LocalDate DayOf(Instant at) => at.InZone(Zone).Date;

    public Instant StartOf(LocalDate day) => Zone.AtStartOfDay(day).ToInstant();

    /// <summary>What a capability read from the network file.</summary>
    public T Section<T>() where T : class => Now.Version.Section<T>();

    public async Task LoadAsync(CancellationToken ct)
    {
        var name = await versions.CurrentAsync(ct) ?? throw new InvalidOperationException("No network has been imported yet.");
        _loaded = await LoadedAsync(name, ct);
    }

    /// <summary>
    /// The network as it was at a moment: what was told then is about those who were in it. Meetings that have been planned since
    /// are in it too, since a confirmed plan only adds days.
    /// </summary>
    public async Task<CurrentNetwork> AtAsync(Instant at, CancellationToken ct) =>
        await versions.AtAsync(at, ct) is { } name && name != Now.Name
            ? new CurrentNetwork(file, versions, plans, changes, log) { _loaded = await LoadedAsync(name, ct) }
            : this;

    private async Task<Loaded> LoadedAsync(string name, CancellationToken ct)
    {
        var version = _loaded is { } before && before.Name == name ? before.Version : Read(await versions.TextAsync(name, ct));
        var plan = (await plans.AllAsync(ct)).Where(confirmed => confirmed.Days.Count > 0).OrderBy(confirmed => confirmed.Days[0])
            .Aggregate(version.Section<MeetingPlan>(), (sooner, later) => sooner.FollowedBy(later));
        return new Loaded(name, version, plan, new WorkingCalendar(version.Section<AvoidPeriodList>().Periods));
    }

    /// <summary>Imports a file if it is without mistakes and differs from the current one.</summary>
    /// <returns>The mistakes; none when the file is now the current version.</returns>
    public async Task<IReadOnlyList<FileProblem>> ImportAsync(string text, Instant now, CancellationToken ct)
    {
        var reading = file.Read(text);
        if (reading.Version is null)
            return reading.Problems;
        if (await ReadableTextAsync(ct) != text)
        {
            await versions.ImportAsync(text, now, ct);
            await changes.SetAsync(ct);
        }
        await LoadAsync(ct);
        return [];
    }

    /// <summary>The imported file as it stood; null before the first import.</summary>
    public async Task<string?> TextAsync(CancellationToken ct) =>
        await versions.CurrentAsync(ct) is { } name ? await versions.TextAsync(name, ct) : null;

    /// <summary>The same, and null too where what is stored can't be read: then a file is imported anew.</summary>
    public async Task<string?> ReadableTextAsync(CancellationToken ct)
    {
        try
        {
            return await TextAsync(ct);
        }
        catch (InvalidDataException)
        {
            log.NetworkUnreadable();
            return null;
        }
    }

    /// <summary>A newer program beside this one may have imported what this one can't read; then it goes on with what it has.</summary>
    private NetworkVersion Read(string text)
    {
        if (file.Read(text).Version is { } version)
            return version;
        log.NetworkUnreadable();
        return _loaded?.Version
            ?? throw new InvalidOperationException("The stored network can't be read by this version of the program; import it again.");
    }

    private sealed record Loaded(string Name, NetworkVersion Version, MeetingPlan Meetings, WorkingCalendar Calendar);
}
