using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;
using Microsoft.Extensions.Options;
using NodaTime;

namespace GevinstBot.Network;

/// <summary>
/// The network as it is now: the version that counts, and the meeting plans confirmed and the languages chosen since. Read at the
/// start, when something is imported, changed, confirmed or chosen, and before each run, since another instance may have done so.
/// </summary>
public sealed class CurrentNetwork(
    NetworkFile file, NetworkTable versions, MeetingPlanTable plans, LanguageTable languages, ChangeMark changes,
    IOptions<NetworkOptions> options, IClock clock,
    ILogger<CurrentNetwork> log)
{
    /// <summary>Days: twelve sending days before a meeting, or its decisions after it, over a whole July.</summary>
    private const int FarthestBeat = 90;

    // Replaced as a whole: whoever reads while it is loaded again sees the network before or after, never a mixture.
    private Loaded? _loaded;

    /// <summary>The moment whose network this is; null for the present one.</summary>
    private Instant? _at;

    private Loaded Now => _loaded ?? throw new InvalidOperationException("No network has been imported yet.");

    /// <summary>False while there is nothing but a lead who is to set it up.</summary>
    public bool IsSetUp => Now.Name.Length > 0;

    private LocalDate Today => DayOf(_at ?? clock.GetCurrentInstant());

    /// <summary>The version that this is, which a card shows and a change is made from.</summary>
    public string Version => Now.Name;

    /// <summary>The network of today, or of the moment that was asked for.</summary>
    public Roster Roster => Now.RosterOn(Today);

    /// <summary>The same with what begins and ends on other days.</summary>
    public Roster WholeRoster => Now.Version.Roster;

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

    /// <summary>The language that somebody has chosen to be written to in; null when they haven't.</summary>
    public Language? LanguageChosenBy(PersonId person) => Now.Languages.TryGetValue(person, out var chosen) ? chosen : null;

    /// <summary>From now on a person is written to in this language, by every instance.</summary>
    public async Task ChooseLanguageAsync(PersonId person, Language language, Instant now, CancellationToken ct)
    {
        await languages.ChooseAsync(person, language, now, ct);
        await changes.SetAsync(ct);
        await LoadAsync(ct);
    }

    /// <summary>What a capability read from the network file.</summary>
    public T Section<T>() where T : class => Now.Version.Section<T>();

    public async Task LoadAsync(CancellationToken ct)
    {
        if (await versions.CurrentAsync(ct) is { } name)
            _loaded = await LoadedAsync(name, await ConfirmedAsync(ct), await languages.AllAsync(ct), ct);
        else if (options.Value.SetUpBy is { } lead)
            _loaded = Nothing(lead);
        else
            throw new InvalidOperationException("No network has been imported yet.");
    }

    /// <summary>
    /// The network as it was at a moment: what was told then is about those who were in it. Meetings that have been planned since
    /// are in it too, since a confirmed plan only adds days.
    /// </summary>
    public async Task<CurrentNetwork> AtAsync(Instant at, CancellationToken ct) =>
        await versions.AtAsync(at, ct) is { } name
            ? new CurrentNetwork(file, versions, plans, languages, changes, options, clock, log)
            {
                _at = at,
                _loaded = name == Now.Name ? _loaded : await LoadedAsync(name, Now.Confirmed, Now.Languages, ct),
            }
            : this;

    private Loaded Nothing(PersonId lead)
    {
        var nothing = file.Nothing(lead);
        return new Loaded(
            "", nothing, [], nothing.Section<MeetingPlan>(), new WorkingCalendar([]), new Dictionary<PersonId, Language>());
    }

    /// <summary>The confirmed plans, the sooner first. A year that is over gets no plan any more: those are read once.</summary>
    private async Task<IReadOnlyList<MeetingPlan>> ConfirmedAsync(CancellationToken ct)
    {
        var from = _loaded is not { Name.Length: > 0 } ? 0 : Today.Year - 1;
        var known = _loaded?.Confirmed.Where(plan => plan.Days[0].Year < from) ?? [];
        var read = (await plans.SinceAsync(from, ct)).Where(confirmed => confirmed.Days.Count > 0 && confirmed.Days[0].Year >= from);
        return [.. known.Concat(read).OrderBy(confirmed => confirmed.Days[0])];
    }

    private async Task<Loaded> LoadedAsync(
        string name, IReadOnlyList<MeetingPlan> confirmed, IReadOnlyDictionary<PersonId, Language> chosen, CancellationToken ct)
    {
        var version = _loaded is { } before && before.Name == name ? before.Version : Read(await versions.TextAsync(name, ct));
        var plan = confirmed.Aggregate(version.Section<MeetingPlan>(), (sooner, later) => sooner.FollowedBy(later));
        var calendar = new WorkingCalendar(version.Section<AvoidPeriodList>().Periods);
        return new Loaded(name, version, confirmed, plan, calendar, chosen);
    }

    /// <summary>Stores a file that somebody chose to use: one of another region is never put in the place of this one.</summary>
    /// <param name="text">The file.</param>
    /// <param name="seen">The version it was compared with; null where there was none.</param>
    /// <param name="now">When.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<NetworkResult> ImportAsync(string text, string? seen, Instant now, CancellationToken ct) =>
        await OtherRegionAsync(text, ct) is { } other
            ? NetworkResult.Rejected([other])
            : await StoreAsync(new NewNetwork(text, seen, now), ct);

    /// <summary>Changes the network as it stands; what comes out is read as a file is.</summary>
    /// <param name="edit">Makes the next version of the one that somebody saw.</param>
    /// <param name="seen">That version.</param>
    /// <param name="by">Who changes it.</param>
    /// <param name="now">When.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<NetworkResult> EditAsync(Func<FileMap, FileMap> edit, string seen, PersonId by, Instant now, CancellationToken ct)
    {
        var root = NetworkFile.Root(await versions.TextAsync(seen, ct)) ?? throw new InvalidDataException($"{seen} can't be read.");
        return await StoreAsync(new NewNetwork(NetworkWriter.Write(edit(root).WithForm()), seen, now, by), ct);
    }

    private async Task<NetworkResult> StoreAsync(NewNetwork next, CancellationToken ct)
    {
        if (file.Read(next.Text) is { Version: null } reading)
            return NetworkResult.Rejected(reading.Problems);
        if (await ReadableTextAsync(ct) == next.Text)
        {
            await LoadAsync(ct);
            return NetworkResult.Of(NetworkOutcome.Same);
        }
        var isStored = await versions.TryStoreAsync(next, ct);
        if (isStored)
            await changes.SetAsync(ct);
        await LoadAsync(ct);
        return NetworkResult.Of(isStored ? NetworkOutcome.Stored : NetworkOutcome.Overtaken);
    }

    /// <summary>The mistake of a file of another region than the one that is stored; null where there is none to compare with.</summary>
    public async Task<FileProblem?> OtherRegionAsync(string text, CancellationToken ct) =>
        await ReadableTextAsync(ct) is { } stored && file.Read(stored).Version?.Roster.Region is { } region
            && file.Read(text).Version is { } next && next.Roster.Region != region
            ? new FileProblem(NetworkFile.LineOf(text, "region"), "file.other-region", next.Roster.Region, region)
            : null;

    /// <summary>Whether somebody may do what a lead may, as the store says at this moment.</summary>
    public async Task<bool> IsLeadNowAsync(PersonId person, CancellationToken ct)
    {
        await LoadAsync(ct);
        return Roster.IsLead(person);
    }

    /// <summary>The name of the version that counts; null before the first.</summary>
    public Task<string?> VersionAsync(CancellationToken ct) => versions.CurrentAsync(ct);

    /// <summary>The network as it is stored, byte for byte; null where there is none.</summary>
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

    /// <summary>Whether there is a network in the store that this program can go on with.</summary>
    public async Task<bool> IsReadableAsync(CancellationToken ct) =>
        await ReadableTextAsync(ct) is { } stored && file.Read(stored).Version is not null;

    /// <summary>A newer program beside this one may have imported what this one can't read; then it goes on with what it has.</summary>
    private NetworkVersion Read(string text)
    {
        if (file.Read(text).Version is { } version)
            return version;
        log.NetworkUnreadable();
        return _loaded?.Version
            ?? throw new InvalidOperationException("The stored network can't be read by this version of the program; import it again.");
    }

    private sealed record Loaded(
        string Name, NetworkVersion Version, IReadOnlyList<MeetingPlan> Confirmed, MeetingPlan Meetings, WorkingCalendar Calendar,
        IReadOnlyDictionary<PersonId, Language> Languages)
    {
        // Replaced as a whole, as above.
        private DayRoster? _last;

        public Roster RosterOn(LocalDate day) =>
            (_last is { } last && last.Day == day ? last : _last = new DayRoster(day, Version.Roster.On(day))).Roster;
    }

    private sealed record DayRoster(LocalDate Day, Roster Roster);
}
