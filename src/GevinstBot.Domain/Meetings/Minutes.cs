using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Meetings;

/// <summary>Beslutning on one item; the title is kept with it, so that it can be read without the agenda.</summary>
public sealed record Decision(string ItemId, AgendaText Title, string Text);

/// <summary>An action as the meeting decided it; its number is its place in the minutes.</summary>
public sealed record DecidedAction(int Number, string What, OrganizationId Organization, LocalDate Due)
{
    /// <summary>Who of the organisation does it; null where that is the organisation's own matter.</summary>
    public PersonId? Person { get; init; }
}

/// <summary>An action that somebody got after the minutes were saved first.</summary>
/// <param name="Number">Its place in the minutes.</param>
/// <param name="Organization">Whose it is.</param>
/// <param name="At">Since when.</param>
public sealed record LaterAction(int Number, OrganizationId Organization, Instant At)
{
    public PersonId? Person { get; init; }

    public bool IsOf(DecidedAction action) =>
        (Number, Organization, Person) == (action.Number, action.Organization, action.Person);
}

/// <summary>What those do who weren't in a meeting that they had to come to, and by when.</summary>
public sealed record CatchUp(string What, LocalDate Due)
{
    /// <summary>Its place among the actions of a meeting: before those that were decided.</summary>
    public const int Number = 0;

    private const int Days = 14;

    public static LocalDate DueAfter(LocalDate meeting) => meeting.PlusDays(Days);
}

/// <summary>Rettet: what was corrected since the minutes were told.</summary>
/// <param name="Id">The correction's name.</param>
/// <param name="About">What it is about, by its field in the minutes' form; <see cref="CorrectionAnswer.Other"/> for a note.</param>
/// <param name="Organization">Who proposed it.</param>
/// <param name="Day">When it was taken.</param>
/// <param name="Note">What stands in the minutes besides decisions and actions.</param>
public sealed record TakenCorrection(string Id, string About, OrganizationId Organization, LocalDate Day, string? Note = null)
{
    /// <summary>Which version of what was proposed; null of what was taken before this was kept.</summary>
    public int? Version { get; init; }
}

/// <summary>The minutes of an earlier meeting, which a meeting approves: that meeting's name and day.</summary>
public sealed record ApprovedMinutes(string Meeting, LocalDate Day);

/// <summary>Referat: decisions and actions of one meeting.</summary>
public sealed record Minutes(LocalDate Meeting, IReadOnlyList<Decision> Decisions, IReadOnlyList<DecidedAction> Actions)
{
    /// <summary>In the order in which it was taken; null while nothing is corrected.</summary>
    public IReadOnlyList<TakenCorrection>? Corrected { get; init; }

    /// <summary>Which earlier minutes the meeting approved; null where none were on its agenda.</summary>
    public IReadOnlyList<ApprovedMinutes>? Approves { get; init; }

    /// <summary>Which organisations were there, as the lead has confirmed; null of minutes that were saved before this was asked.</summary>
    public IReadOnlyList<OrganizationId>? Present { get; init; }

    /// <summary>Which weren't, of those that anything is known of.</summary>
    public IReadOnlyList<OrganizationId>? Absent { get; init; }

    /// <summary>What those who weren't there do instead; null where nobody had to come.</summary>
    public CatchUp? CatchUp { get; init; }

    /// <summary>The actions that came, or changed hands, after the minutes were saved first; null where none did.</summary>
    public IReadOnlyList<LaterAction>? Later { get; init; }

    /// <summary>Somebody has something to do.</summary>
    public bool GivesActions => Actions.Count > 0 || (CatchUp is not null && Absent is { Count: > 0 });

    /// <summary>The notes that were made a part of them, by name; null where none was.</summary>
    public IReadOnlyList<string>? Noted { get; init; }

    /// <summary>What can be corrected, by its field.</summary>
    public IEnumerable<string> Subjects =>
        [.. Decisions.Select(one => MinutesEdit.DecisionField(one.ItemId)), .. Actions.Select(one => MinutesEdit.ActionField(one.Number))];

    public Decision? DecisionOf(string about) => Decisions.FirstOrDefault(one => MinutesEdit.DecisionField(one.ItemId) == about);

    public DecidedAction? ActionOf(string about) => Actions.FirstOrDefault(one => MinutesEdit.ActionField(one.Number) == about);

    /// <summary>As it stands now; null where it is neither a decision nor an action.</summary>
    public string? TextOf(string about) => DecisionOf(about)?.Text ?? ActionOf(about)?.What;

    /// <summary>What a correction is about; what the lead has taken out of the minutes since is a note.</summary>
    public string SubjectOf(MinutesCorrection correction) =>
        Subjects.Contains(correction.Said.About) ? correction.Said.About : CorrectionAnswer.Other;

    /// <summary>The last correction of something that can be corrected.</summary>
    public TakenCorrection? CorrectionOf(string about) => Corrected?.LastOrDefault(one => one.About == about);

    public IEnumerable<TakenCorrection> Notes => Corrected?.Where(one => one.Note is not null) ?? [];

    /// <summary>Whether they say it: while it waits, what was taken of it before it was changed isn't it.</summary>
    public bool HasTaken(MinutesCorrection correction) => Corrected?.Any(one =>
        one.Id == correction.Id && (!correction.IsWaiting || (one.Version ?? correction.Version) == correction.Version)) is true;

    /// <summary>The same of any version of it.</summary>
    public bool HasTakenOf(MinutesCorrection correction) => Corrected?.Any(one => one.Id == correction.Id) is true;

    /// <summary>With another action in the place of the one of its number.</summary>
    public Minutes With(DecidedAction action) =>
        this with { Actions = [.. Actions.Select(one => one.Number == action.Number ? action : one)] };

    /// <summary>With another text of a decision.</summary>
    public Minutes With(string about, string text) => this with
    {
        Decisions = [.. Decisions.Select(one => MinutesEdit.DecisionField(one.ItemId) == about ? one with { Text = text } : one)],
    };

    /// <summary>
    /// With what is noted of a correction; noted once more it stands as it did, and changed since in the place of what it was.
    /// </summary>
    public Minutes Taking(TakenCorrection taken) =>
        Corrected?.Any(one => one.Id == taken.Id && (one.Version ?? taken.Version) == taken.Version) is true
            ? this
            : this with { Corrected = [.. Corrected?.Where(one => one.Id != taken.Id) ?? [], taken] };

    /// <summary>What a lead writes anew keeps what was corrected, of all that still stands in it.</summary>
    public Minutes Keeping(Minutes? before)
    {
        var kept = before?.Corrected?.Where(one => one.Note is not null || before.TextOf(one.About) == TextOf(one.About)).ToList();
        return this with
        {
            Corrected = kept is { Count: > 0 } ? kept : null,
            Noted = before?.Noted ?? Noted,
            Present = Present ?? before?.Present,
            Absent = Present is null ? before?.Absent : Absent,
            CatchUp = before?.CatchUp ?? CatchUp,
        };
    }

    /// <summary>With what its owners can't know from the minutes as they stood before: nothing, where they are saved first.</summary>
    public Minutes After(Minutes? before, Instant now)
    {
        if (before is null)
            return this with { Later = null };
        var later = Actions.Select(action => before.Later?.FirstOrDefault(one => one.IsOf(action))
            ?? (before.Actions.Any(one => IsSame(one, action))
                ? null
                : new LaterAction(action.Number, action.Organization, now) { Person = action.Person }));
        return later.OfType<LaterAction>().ToList() is { Count: > 0 } some ? this with { Later = some } : this with { Later = null };

        static bool IsSame(DecidedAction one, DecidedAction other) =>
            (one.Number, one.Organization, one.Person) == (other.Number, other.Organization, other.Person);
    }

    /// <summary>The same decisions and actions.</summary>
    public bool SaysTheSameAs(Minutes other) => Decisions.SequenceEqual(other.Decisions) && Actions.SequenceEqual(other.Actions);
}
