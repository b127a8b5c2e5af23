using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Meetings;

/// <summary>Tilstedeværelse: that somebody of the network was in a meeting's call, as Teams told it.</summary>
/// <param name="Person">Who.</param>
/// <param name="Joined">When they came first.</param>
/// <param name="Left">When they left last; null while they are there, or where Teams never said.</param>
public sealed record Presence(PersonId Person, Instant Joined, Instant? Left)
{
    /// <summary>As it is after one more sign of Teams', which may come twice and in any order.</summary>
    public static Presence After(Presence? before, PersonId person, bool joined, Instant at) => (before, joined) switch
    {
        (null, true) => new Presence(person, at, Left: null),
        (null, false) => new Presence(person, at, at),
        ({ } known, true) => known with
        {
            Joined = Instant.Min(known.Joined, at),
            Left = known.Left is { } left && left < at ? null : known.Left,
        },
        ({ } known, false) => at < known.Joined || (known.Left is { } left && left >= at) ? known : known with { Left = at },
    };
}

/// <summary>Which organisations were in a meeting, before the lead has said so.</summary>
/// <param name="Organizations">Those that seem to have been there.</param>
/// <param name="IsSeen">By who was in the call; else by what they said that they would do.</param>
/// <param name="Heard">Those that have said anything about coming.</param>
public sealed record AttendanceProposal(
    IReadOnlyList<OrganizationId> Organizations, bool IsSeen, IReadOnlyCollection<OrganizationId> Heard)
{
    /// <summary>
    /// Of those that aren't among the present, those that can be said not to have been there: of whoever nobody has seen or heard of,
    /// nothing is known.
    /// </summary>
    public IReadOnlyList<OrganizationId> Absent(IEnumerable<OrganizationId> all, IReadOnlyCollection<OrganizationId> present) =>
        [.. all.Where(one => !present.Contains(one) && (IsSeen || Heard.Contains(one)))];

    /// <summary>Where Teams has told of anybody, whoever was there for an organisation; else those that said they would come.</summary>
    /// <param name="organizations">All that are asked.</param>
    /// <param name="presences">Who was in the call.</param>
    /// <param name="answers">What was said to the agenda.</param>
    /// <param name="answersFor">Who answered for an organisation on the day of the meeting.</param>
    public static AttendanceProposal Of(
        IEnumerable<OrganizationId> organizations, IReadOnlyCollection<Presence> presences,
        IReadOnlyDictionary<OrganizationId, AttendanceAnswer> answers, Func<OrganizationId, PersonId?> answersFor)
    {
        var there = presences.Select(presence => presence.Person).ToHashSet();
        return new AttendanceProposal(
            [
                .. organizations.Where(organization => there.Count == 0
                    ? answers.GetValueOrDefault(organization)?.Attendance is Attendance.Attends or Attendance.SendsSubstitute
                    : (answersFor(organization) is { } contact && there.Contains(contact))
                        || (answers.GetValueOrDefault(organization)?.Substitute is { } instead && there.Contains(instead))),
            ],
            IsSeen: there.Count > 0, [.. answers.Keys]);
    }
}
