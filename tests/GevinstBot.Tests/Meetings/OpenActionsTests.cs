using Azure.Core.Pipeline;
using Azure.Data.Tables;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Meetings;
using GevinstBot.Storage;
using GevinstBot.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using NodaTime.Testing;

namespace GevinstBot.Tests.Meetings;

/// <summary>
/// What is read to find the open actions is only what may be open; that nothing is missed by it is held at random against a list that
/// remembers everything.
/// </summary>
public abstract class OpenActionsTests : IAsyncLifetime
{
    protected static readonly Instant Start = Instant.FromUtc(2026, 1, 1, 12, 0);
    private static readonly string[] Names = [MinutesTable.Name, ActionTable.Name, UnreadableRows.Name];
    private static readonly OrganizationId[] Organizations = [new("ahus"), new("ous"), new("siv")];
    private static readonly PersonId Somebody = new("kari");
    private static readonly CancellationToken Ct = CancellationToken.None;

    private readonly FaultTransport _faults;
    private readonly TableServiceClient _tables;
    private readonly MinutesTable _minutes;
    private readonly ActionTable _marks;
    private readonly ActionReader _actions;
    private readonly ActionUpkeep _upkeep;

    private readonly Dictionary<LocalDate, List<(Instant At, Minutes Said)>> _decided = [];
    private readonly Dictionary<(OrganizationId, string), List<(Instant At, bool Done)>> _marked = [];

    private Instant _now = Start;

    /// <param name="connection">The store's.</param>
    /// <param name="store">The way to it.</param>
    protected OpenActionsTests(string connection, HttpPipelineTransport store)
    {
        _faults = new FaultTransport(store);
        _tables = new TableServiceClient(connection, new TableClientOptions
        {
            Transport = _faults,
            Retry = { Delay = TimeSpan.Zero, MaxDelay = TimeSpan.Zero, MaxRetries = 3 },
        });
        var unreadable = new UnreadableRows(_tables, new FakeClock(Start), NullLogger<UnreadableRows>.Instance);
        (_minutes, _marks) = (new MinutesTable(_tables, unreadable), new ActionTable(_tables, unreadable));
        _actions = new ActionReader(_minutes, _marks);
        _upkeep = new ActionUpkeep(_minutes, _marks, _actions, NullLogger<ActionUpkeep>.Instance);
    }

    public async Task InitializeAsync()
    {
        foreach (var name in Names)
            await _tables.CreateTableAsync(name);
    }

    public virtual async Task DisposeAsync()
    {
        foreach (var name in Names)
            await _tables.DeleteTableAsync(name);
    }

    /// <summary>What was overdue at any moment is found, whatever was corrected, undone, lost or cut off.</summary>
    protected async Task FindsWhatWasOverdueAsync(int seed)
    {
        var chance = new Random(seed);
        for (var step = 0; step < 120; step++)
        {
            _now += Duration.FromHours(chance.Next(1, 200));
            _faults.AnswersToLose = chance.Next(8) == 0 ? 1 : 0;
            await StepAsync(chance);
            _faults.AnswersToLose = 0;
            foreach (var at in (Instant[])[_now, Start + (_now - Start) * chance.NextDouble(), Instant.MaxValue])
                Assert.Equal(Overdue(at, _now), (await _actions.OverdueAsync(at, Day(_now), Ct)).Select(action => action.Id).Order());
        }

        await _upkeep.MakeAnewAsync(Ct);
        Assert.Equal(
            _decided.Keys.Where(meeting => OpenAt(Instant.MaxValue).Any(action => action.Meeting == meeting)).Order(),
            (await _minutes.OpenAtAsync(Instant.MaxValue, Ct)).Select(fact => fact.Content.Meeting).Order());
    }

    [Fact]
    public async Task An_action_that_is_opened_again_while_somebody_works_out_that_all_is_over_stays_found()
    {
        var meeting = Day(Start);
        await DecideAsync(new Minutes(meeting, [], [new DecidedAction(1, "Noe", Organizations[0], meeting)]));
        await MarkAsync(OpenAt(Instant.MaxValue).Single(), done: true);
        var action = Assert.Single(await _actions.AllAsync(Ct));

        await _minutes.NoteAsync(
            MeetingId.Of(meeting),
            async _ =>
            {
                await MarkAsync(action, done: false);
                return _now;
            },
            Ct);

        Assert.Equal(action.Id, Assert.Single(await _actions.OverdueAsync(Instant.MaxValue, meeting.PlusDays(9), Ct)).Id);
    }

    [Fact]
    public async Task A_press_that_another_was_before_leaves_the_minutes_as_they_are()
    {
        var meeting = Day(Start);
        await DecideAsync(new Minutes(meeting, [], [new DecidedAction(1, "Noe", Organizations[0], meeting)]));
        var action = OpenAt(Instant.MaxValue).Single();
        await MarkAsync(action, done: true);
        var before = await TagsAsync();

        var late = await _upkeep.MarkAsync(
            action, basedOn: 0, new ActionMark(false) { Reason = "Ikke aktuelt" }, Somebody, onBehalf: false, _now, Ct);

        Assert.Equal(StoreOutcome.Overtaken, late.Outcome);
        Assert.Equal(before, await TagsAsync());
    }

    private async Task StepAsync(Random chance)
    {
        var known = OpenAt(Instant.MaxValue).Concat(DoneNow()).ToList();
        switch (chance.Next(10))
        {
            case < 3 when _decided.Count < 12:
            case < 9 when known.Count == 0:
                await DecideAsync(Decided(Day(Start).PlusMonths(_decided.Count), chance));
                break;
            case 3:
                await DecideAsync(Decided(_decided.Keys.ElementAt(chance.Next(_decided.Count)), chance));
                break;
            case < 9 when known.Count > 0:
                await MarkAsync(known[chance.Next(known.Count)], done: chance.Next(4) > 0, isCutOff: chance.Next(5) == 0);
                break;
            default:
                await FromBeforeAsync(chance);
                await _upkeep.MakeAnewAsync(Ct);
                break;
        }
    }

    private static Minutes Decided(LocalDate meeting, Random chance) => new(
        meeting, [],
        [.. Enumerable.Range(1, chance.Next(4)).Select(number => new DecidedAction(
            number, $"Noe {chance.Next(100)}", Organizations[chance.Next(3)], meeting.PlusDays(chance.Next(40))))]);

    private async Task DecideAsync(Minutes said)
    {
        if (!_decided.TryGetValue(said.Meeting, out var versions))
            _decided[said.Meeting] = versions = [];
        var stored = await _minutes.StoreAsync(MeetingId.Of(said.Meeting), said, versions.Count, Somebody, _now, Ct);
        if (stored.Outcome == StoreOutcome.Stored)
            versions.Add((_now, said));
    }

    /// <summary>Cut off: the program dies when the mark is stored, and starts again.</summary>
    private async Task MarkAsync(ActionItem action, bool done, bool isCutOff = false)
    {
        if (!_marked.TryGetValue((action.Organization, action.Id), out var marks))
            _marked[(action.Organization, action.Id)] = marks = [];
        if (isCutOff && !done)
            await _minutes.NoteOpenAsync(action.MeetingId, Ct);
        var said = isCutOff
            ? await _marks.MarkAsync(action, marks.Count, new ActionMark(done), Somebody, onBehalf: false, _now, Ct)
            : await _upkeep.MarkAsync(action, marks.Count, new ActionMark(done), Somebody, onBehalf: false, _now, Ct);
        if (said.Outcome == StoreOutcome.Stored)
            marks.Add((_now, done));
    }

    /// <summary>Rows as a program wrote them that knew of no note.</summary>
    private async Task FromBeforeAsync(Random chance)
    {
        _faults.AnswersToLose = 0;
        var table = _tables.GetTableClient(MinutesTable.Name);
        foreach (var row in await table.RowsAsync("RowKey lt '~'", Ct))
        {
            if (chance.Next(2) == 0)
                continue;
            row.Remove("OpenUntil");
            await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, Ct);
        }
        Assert.Equal(Overdue(_now, _now), (await _actions.OverdueAsync(_now, Day(_now), Ct)).Select(action => action.Id).Order());
    }

    private async Task<IEnumerable<string>> TagsAsync() =>
        (await _tables.GetTableClient(MinutesTable.Name).RowsAsync("RowKey lt '~'", Ct)).Select(row => row.ETag.ToString());

    private IEnumerable<string> Overdue(Instant at, Instant day) =>
        OpenAt(at).Where(action => action.Due < Day(day)).Select(action => action.Id).Order();

    private IEnumerable<ActionItem> OpenAt(Instant at) => ActionsAt(at).Where(action => !IsDone(action, at));

    private IEnumerable<ActionItem> DoneNow() => ActionsAt(Instant.MaxValue).Where(action => IsDone(action, Instant.MaxValue));

    private bool IsDone(ActionItem action, Instant at) =>
        _marked.GetValueOrDefault((action.Organization, action.Id))?.Where(mark => mark.At <= at).Select(mark => mark.Done).LastOrDefault() is true;

    private IEnumerable<ActionItem> ActionsAt(Instant at) =>
        from meeting in _decided.Values
        let said = meeting.Where(version => version.At <= at).Select(version => version.Said).LastOrDefault()
        where said is not null
        from action in said.Actions
        select new ActionItem(ActionItem.IdOf(MeetingId.Of(said.Meeting), action.Number), said.Meeting, action.Organization, action.What, action.Due);

    private static LocalDate Day(Instant at) => at.InUtc().Date;
}
