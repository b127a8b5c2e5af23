using System.Globalization;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Meetings;

/// <summary>
/// Minutes may be corrected for three sending days after they were told: the day on which they come isn't one of them. The lead hears of
/// the first proposal at once and of the others on the same card, and is reminded once when the time is out. Who proposed something hears
/// what became of it when nothing of theirs waits any more.
/// </summary>
public static class CorrectionRhythm
{
    /// <summary>What is proposed, to the lead.</summary>
    public static readonly RoundKind Kind = new("correction");

    /// <summary>What became of it, to whoever proposed it.</summary>
    public static readonly RoundKind WordKind = new("correction-word");

    public const int Days = 3;

    private static readonly Duration LeadHas = Duration.FromDays(45);
    private static readonly Duration WordStands = Duration.FromDays(30);

    /// <summary>The end of the third day.</summary>
    public static Instant Until(Instant told, SendingHours hours) => hours.EndAt(hours.After(hours.FirstMomentAt(told), Days));

    /// <param name="meeting">Whose minutes.</param>
    /// <param name="corrections">What is proposed; one at least.</param>
    /// <param name="until">The end of the time to propose something.</param>
    /// <param name="next">When the next meeting after that begins, which approves the minutes; null when none is planned.</param>
    /// <param name="hours">When something is sent.</param>
    /// <param name="leads">To whom.</param>
    public static Round ToLead(
        Meeting meeting, IReadOnlyCollection<MinutesCorrection> corrections, Instant until, Instant? next, SendingHours hours,
        AddresseeList leads)
    {
        var opens = hours.FirstMomentAt(corrections.Min(correction => correction.First));
        var closes = Instant.Min(next ?? Instant.MaxValue, opens + LeadHas);
        var reminder = hours.MorningOf(hours.SendingDayAfter(hours.DayOf(until)));
        return new Round(new RoundId(Kind, meeting.Id.ToString()), opens, closes, leads)
        {
            Reminders = reminder > opens && reminder < closes ? [reminder] : [],
            About = meeting.Day,
        };
    }

    /// <param name="word">What became of an organisation's proposals.</param>
    /// <param name="meeting">Whose minutes.</param>
    /// <param name="hours">When something is sent.</param>
    /// <param name="people">Who proposed it.</param>
    public static Round ToWhoProposed(CorrectionWord word, Meeting meeting, SendingHours hours, IEnumerable<PersonId> people)
    {
        var (subject, opens) = (word.Decided[0].Organization.Value, hours.FirstMomentAt(word.Settled));
        return new Round(WordOf(word, meeting.Id), opens, opens + WordStands, [.. people.Select(person => new Addressee(subject, person))])
        {
            ExpectsAnswer = false,
            MayBeGiven = false,
            IsBesidePlan = true,
            IsOwed = true,
            About = meeting.Day,
        };
    }

    /// <summary>The round that tells a word.</summary>
    public static RoundId WordOf(CorrectionWord word, MeetingId meeting) => new(
        WordKind, string.Create(CultureInfo.InvariantCulture, $"{meeting}-{word.Decided[0].Organization}-{word.Number}"));
}

/// <summary>What a lead said to some of an organisation's proposals, told together.</summary>
/// <param name="Number">Which of those of the organisation and the meeting; the first is 1.</param>
/// <param name="Settled">When nothing of theirs waited any more.</param>
/// <param name="Decided">In the order in which they were proposed.</param>
public sealed record CorrectionWord(int Number, Instant Settled, IReadOnlyList<MinutesCorrection> Decided)
{
    /// <summary>What is proposed later makes another, and changes none that was told.</summary>
    public static IReadOnlyList<CorrectionWord> Of(IReadOnlyCollection<MinutesCorrection> ofOrganization)
    {
        var moments = ofOrganization.Where(one => !one.IsWaiting).Select(one => one.Verdict!.At).Distinct().Order();
        var (told, words) = (new HashSet<string>(), new List<CorrectionWord>());
        foreach (var at in moments.Where(at => !ofOrganization.Any(one => one.First <= at && !(one.Verdict?.At <= at))))
        {
            var decided = ofOrganization.Where(one => one.Verdict?.At <= at && told.Add(one.Id)).OrderBy(one => one.Number).ToList();
            words.Add(new CorrectionWord(words.Count + 1, at, decided));
        }
        return words;
    }
}
