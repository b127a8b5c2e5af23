using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Domain.StandIns;

/// <summary>
/// On the first working day back a contact is told what was answered in their stead, and what waits; nothing where nothing was answered,
/// because what waits comes to them as its own cards anyway.
/// </summary>
public static class ReturnRhythm
{
    public static readonly RoundKind Kind = new("return");

    /// <summary>Days: who has been back for longer knows by now.</summary>
    private const int JustBack = 7;

    /// <summary>Days between two who stand in one after the other: a weekend isn't a return.</summary>
    private const int Gap = 4;

    private static readonly Duration Stands = Duration.FromDays(7);

    /// <summary>
    /// Those who have stood in for an organisation's contact until lately, one after the other; empty while somebody stands in, and when
    /// the contact has been back for some time.
    /// </summary>
    /// <param name="roster">The network with what is planned, and what was.</param>
    /// <param name="organization">The organisation.</param>
    /// <param name="today">The day.</param>
    public static IReadOnlyList<Substitute> JustOver(Roster roster, OrganizationId organization, LocalDate today)
    {
        var own = roster.Substitutes.Where(one => one.Organization == organization && one.From is not null && one.To is not null)
            .OrderByDescending(one => one.To).ToList();
        var over = own.Where(one => one.To < today).ToList();
        if (own.Exists(one => one.OnDuty(today)) || over.Count == 0 || over[0].To < today.PlusDays(-JustBack))
            return [];
        var together = new List<Substitute> { over[0] };
        foreach (var earlier in over.Skip(1).TakeWhile(one => one.To >= together[^1].From!.Value.PlusDays(-Gap)))
            together.Add(earlier);
        return together;
    }

    /// <param name="contact">Who is back.</param>
    /// <param name="over">Those who stood in, the last first; at least one.</param>
    /// <param name="rounds">The rounds of the last weeks.</param>
    /// <param name="now">When it is looked at: the first time that nobody stands in any more.</param>
    /// <param name="hours">When they may be told.</param>
    /// <returns>Null when nobody has answered anything in their stead.</returns>
    public static ContactReturn? Of(
        PersonId contact, IReadOnlyList<Substitute> over, IEnumerable<RoundState> rounds, Instant now, SendingHours hours)
    {
        var (organization, all) = (over[0].Organization, rounds.ToList());
        var answers = all
            .SelectMany(state => state.Answered.Where(answer => answer.Subject == organization.Value)
                .Select(answer => new StoodInAnswer(state.Round.Id, answer.By, answer.At)))
            .Where(answer => over.Any(one => one.Person == answer.By && one.OnDuty(hours.DayOf(answer.At))))
            .OrderBy(answer => answer.At)
            .ToList();
        var waiting = all
            .Where(state => state.Round.ExpectsAnswer && state.Round.IsOpenFor(organization.Value, now)
                && state.Addressee(new Prompt(state.Round.Id, organization.Value, contact)) is not null
                && !state.IsAnswered(organization.Value))
            .OrderBy(state => state.Round.ClosesFor(organization.Value))
            .Select(state => state.Round.Id);
        return answers.Count == 0
            ? null
            : new ContactReturn(organization, contact, over[0].To!.Value, hours.FirstMomentAt(now), answers, [.. waiting]);
    }

    /// <summary>A return's name: whoever is back twice is told twice.</summary>
    public static string IdOf(OrganizationId organization, LocalDate lastDay) => $"{organization}-{LocalDatePattern.Iso.Format(lastDay)}";

    public static Round RoundOf(ContactReturn back) => new(
        new RoundId(Kind, IdOf(back.Organization, back.LastDay)), back.Opens, back.Opens + Stands,
        [new Addressee(back.Organization.Value, back.Contact)])
    {
        ExpectsAnswer = false,
        MayBeGiven = false,
        ComesFirst = true,
    };
}
