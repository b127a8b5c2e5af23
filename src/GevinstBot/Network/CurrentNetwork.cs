using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Graph;
using NodaTime;

namespace GevinstBot.Network;

/// <summary>
/// The network as it is now: the version that counts, and the meeting plans confirmed since. Read at the start, when something is
/// imported, changed or confirmed, and before each run, since another instance may have done so.
/// </summary>
public sealed class CurrentNetwork(
    StoredNetwork stored, MeetingPlanTable plans, ChosenLanguages languages, Postponements postponements,
    PeopleDirectory directory, IClock clock)
{
    /// <summary>Days: twelve sending days before a meeting, or its decisions after it, over a whole July.</summary>
    private const int FarthestBeat = 90;

    /// <summary>The first plan that is confirmed of a year or half-year stands.</summary>
    private static readonly EqualityComparer<ConfirmedPlan> ByMoment =
        EqualityComparer<ConfirmedPlan>.Create((one, other) => one?.Span == other?.Span && one?.At == other?.At);

    // Replaced as a whole: whoever reads while it is loaded again sees the network before or after, never a mixture.
    private Loaded? _loaded;

    /// <summary>The moment whose network this is; null for the present one.</summary>
    private Instant? _at;

    /// <inheritdoc cref="_at"/>
    public Instant? At => _at;

    private Loaded Now => _loaded ?? throw new InvalidOperationException("No network has been imported yet.");

    /// <summary>False while there is nothing but a lead who is to set it up.</summary>
    public bool IsSetUp => Now.Name.Length > 0;

    private Instant Moment => _at ?? clock.GetCurrentInstant();

    private LocalDate Today => DayOf(Moment);

    /// <summary>Whether people can be named by name or e-mail alone. Else their object ids are asked for.</summary>
    public bool KnowsPeopleByName => directory.IsSet;

    /// <summary>The version that this is, which a card shows and a change is made from.</summary>
    public string Version => Now.Name;

    /// <summary>
    /// Another whenever something of it is: its version, a confirmed plan, a round that a lead has moved. A day alone doesn't make another;
    /// see <see cref="NextChangeAfter"/>.
    /// </summary>
    public object Edition => (Now, postponements.Edition);

    /// <summary>The network of today, or of the moment that was asked for.</summary>
    public Roster Roster => Now.RosterOn(Today);

    /// <summary>The same with what begins and ends on other days.</summary>
    public Roster WholeRoster => Now.Version.Roster;

    public MeetingPlan Meetings => Now.Meetings;

    /// <summary>The plans that leads have confirmed, the sooner first.</summary>
    public IReadOnlyList<ConfirmedPlan> ConfirmedPlans => Now.Confirmed;

    public WorkingCalendar Calendar => Now.Calendar;

    public QuietHours Quiet => QuietHours.Default;

    /// <summary>What somebody should look at in the network file, though it was imported.</summary>
    public IReadOnlyList<FileProblem> Warnings => Now.Version.Warnings;

    public DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb[OsloTime.ZoneId];

    /// <summary>When the bot may speak.</summary>
    public SendingHours Sending => new(Quiet, Calendar, Zone);

    /// <summary>The month's beat around a meeting day.</summary>
    public MeetingBeat Beat(LocalDate meetingDay) => Beat(
        Meetings.Find(MeetingId.Of(meetingDay)) is { } own && own.Day == meetingDay
            ? own
            : Meeting.OfMonth(meetingDay, Meetings.Starts));

    /// <summary>The beat around a meeting; only that of a month's own has numbers, which may have been postponed.</summary>
    public MeetingBeat Beat(Meeting meeting) => new(
        meeting, Calendar, Quiet, Zone, meeting.Id.IsExtra ? null : postponements.Of(IndicatorRhythm.IdFor(meeting.Day)));

    /// <summary>A planned round, as a lead has moved it.</summary>
    public Round AsPostponed(Round planned) => postponements.Of(planned.Id) is { } moved ? planned.MovedBy(moved, Sending) : planned;

    /// <summary>The meetings whose rounds may open in an interval: the beats of all the others, of years, needn't be worked out.</summary>
    public IEnumerable<Meeting> MeetingsAround(Interval opening)
    {
        var (from, to) = (DayOf(opening.Start).PlusDays(-FarthestBeat), DayOf(opening.End).PlusDays(FarthestBeat));
        return Meetings.Meetings.Where(meeting => from <= meeting.Day && meeting.Day <= to);
    }

    /// <summary>The days among them that a month's numbers are reported to.</summary>
    public IEnumerable<LocalDate> DaysAround(Interval opening) =>
        MeetingsAround(opening).Where(meeting => !meeting.Id.IsExtra).Select(meeting => meeting.Day);

    public LocalDate DayOf(Instant at) => at.InZone(Zone).Date;

    public Instant StartOf(LocalDate day) => Zone.AtStartOfDay(day).ToInstant();

    /// <summary>When somebody else answers next, or an organisation begins or ends; null when nothing of that is planned.</summary>
    public Instant? NextChangeAfter(Instant now) => WholeRoster.NextChangeAfter(DayOf(now)) is { } day ? StartOf(day) : null;

    /// <summary>What a capability read from the network file.</summary>
    public T Section<T>() where T : class => Now.Version.Section<T>();

    public async Task LoadAsync(CancellationToken ct)
    {
        // Where the row that names it was lost, what was read last goes on: «status» says so, and nothing is stored on it.
        if ((await stored.VersionAsync(ct) ?? (_loaded is { Name.Length: > 0 } before ? before.Name : null)) is { } name)
            _loaded = await LoadedAsync(name, await ConfirmedAsync(ct), ct);
        else if (stored.ToBeSetUp is { } nothing)
            _loaded = new Loaded("", nothing, [], nothing.Section<MeetingPlan>(), new WorkingCalendar([]));
        else
            throw new InvalidOperationException("No network has been imported yet.");
        await languages.LoadAsync(ct);
        await postponements.LoadAsync(ct);
    }

    /// <summary>What is broken in the store, whatever has been read of it before; null where nothing is.</summary>
    public async Task<FileProblem?> DamageAsync(CancellationToken ct) => (await stored.StandingAsync(ct)).Damage;

    /// <summary>
    /// The network as it was at a moment: what was told then is about those who were in it. Meetings that have been planned since
    /// are in it too, since a confirmed plan only adds days.
    /// </summary>
    public async Task<CurrentNetwork> AtAsync(Instant at, CancellationToken ct) =>
        await stored.VersionAtAsync(Now.Name, at, ct) is { } name
            ? new CurrentNetwork(stored, plans, languages, postponements, directory, clock)
            {
                _at = at,
                _loaded = name == Now.Name ? _loaded : await LoadedAsync(name, Now.Confirmed, ct),
            }
            : this;

    /// <summary>
    /// The network as it was when a round was closed, so that who was asked is told alike however long ago that was; this one while it is
    /// open.
    /// </summary>
    public Task<CurrentNetwork> WhenClosedAsync(Round round, CancellationToken ct) => round.Closes <= Moment
        ? AtAsync(round.Closes - Duration.Epsilon, ct)
        : Task.FromResult(this);

    /// <summary>The confirmed plans, the sooner first. A year that is over gets no plan any more: those are read once.</summary>
    private async Task<IReadOnlyList<ConfirmedPlan>> ConfirmedAsync(CancellationToken ct)
    {
        var from = _loaded is not { Name.Length: > 0 } ? 0 : Today.Year - 1;
        var known = _loaded?.Confirmed.Where(known => known.Plan.Planned[0].Year < from) ?? [];
        var read = (await plans.SinceAsync(from, ct)).Where(one => one.Plan.Planned.Count > 0 && one.Plan.Planned[0].Year >= from);
        return [.. known.Concat(read).OrderBy(one => one.Plan.Planned[0])];
    }

    private async Task<Loaded> LoadedAsync(string name, IReadOnlyList<ConfirmedPlan> confirmed, CancellationToken ct)
    {
        if (_loaded is { } still && still.Name == name && still.Confirmed.SequenceEqual(confirmed, ByMoment))
            return still;
        var version = _loaded is { } same && same.Name == name ? same.Version : await stored.FindAsync(name, ct);
        if (version is null)
            (name, version) = _loaded is { } last ? (last.Name, last.Version)
                : throw new InvalidOperationException($"The version {name} of the network can't be read.");
        var plan = confirmed.Aggregate(version.Section<MeetingPlan>(), (sooner, later) => sooner.FollowedBy(later.Plan));
        var calendar = new WorkingCalendar(version.Section<AvoidPeriodList>().Periods);
        return new Loaded(name, version, confirmed, plan, calendar);
    }

    private sealed record Loaded(
        string Name, NetworkVersion Version, IReadOnlyList<ConfirmedPlan> Confirmed, MeetingPlan Meetings, WorkingCalendar Calendar)
    {
        // Replaced as a whole, as above.
        private DayRoster? _last;

        public Roster RosterOn(LocalDate day) =>
            (_last is { } last && last.Day == day ? last : _last = new DayRoster(day, Version.Roster.On(day))).Roster;
    }

    private sealed record DayRoster(LocalDate Day, Roster Roster);
}
