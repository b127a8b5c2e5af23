using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Network;

/// <summary>
/// The network as it is now: the imported version and the meeting plans confirmed since. Read once at the start and again
/// when something is imported or confirmed.
/// </summary>
public sealed class CurrentNetwork(NetworkFile file, NetworkTable versions, MeetingPlanTable plans)
{
    private NetworkVersion? _version;

    private NetworkVersion Version => _version ?? throw new InvalidOperationException("No network has been imported yet.");

    public Roster Roster => Version.Roster;

    public MeetingPlan Meetings { get; private set; } = new([], default);

    public WorkingCalendar Calendar { get; private set; } = new([]);

    public QuietHours Quiet => QuietHours.Default;

    public DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb["Europe/Oslo"];

    /// <summary>When the bot may speak.</summary>
    public SendingHours Sending => new(Quiet, Calendar, Zone);

    /// <summary>The month's beat around a meeting day.</summary>
    public MeetingBeat Beat(LocalDate meetingDay) => new(meetingDay, Calendar, Quiet, Zone);

    public LocalDate DayOf(Instant at) => at.InZone(Zone).Date;

    /// <summary>What a capability read from the network file.</summary>
    public T Section<T>() where T : class => Version.Section<T>();

    public async Task LoadAsync(CancellationToken ct)
    {
        var text = await versions.CurrentTextAsync(ct) ?? throw new InvalidOperationException("No network has been imported yet.");
        _version = file.Read(text).Version
            ?? throw new InvalidOperationException("The stored network can't be read by this version of the program; import it again.");
        var confirmed = await plans.AllAsync(ct);
        Meetings = confirmed.OrderBy(plan => plan.Days[0]).Aggregate(Section<MeetingPlan>(), (plan, later) => plan.FollowedBy(later));
        Calendar = new WorkingCalendar(Section<AvoidPeriodList>().Periods);
    }

    /// <summary>Imports a file if it is without mistakes and differs from the current one.</summary>
    /// <returns>The mistakes; none when the file is now the current version.</returns>
    public async Task<IReadOnlyList<FileProblem>> ImportAsync(string text, Instant now, CancellationToken ct)
    {
        var reading = file.Read(text);
        if (reading.Version is null)
            return reading.Problems;
        if (await versions.CurrentTextAsync(ct) != text)
            await versions.ImportAsync(text, now, ct);
        await LoadAsync(ct);
        return [];
    }
}
