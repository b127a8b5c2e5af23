using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Meetings;

/// <summary>
/// An item is raised when somebody has one: nobody is asked for it. What comes when the draft is made already goes to the lead by itself,
/// until its meeting begins, and who raised it hears why where it isn't taken up. That it is, the agenda says, or what is changed of it.
/// </summary>
public static class RaisedRhythm
{
    /// <summary>The card of whoever raises it.</summary>
    public static readonly RoundKind Kind = new("raise");

    /// <summary>To the lead.</summary>
    public static readonly RoundKind LeadKind = new("raised-item");

    /// <summary>A word back.</summary>
    public static readonly RoundKind WordKind = new("raised-word");

    /// <summary>How many days the card of «meld sak» can be pressed.</summary>
    public const int Days = 30;

    /// <summary>How long an item that no lead has said anything to is taken along to the next drafts: three meetings.</summary>
    public static readonly Duration Waits = Duration.FromDays(100);

    /// <summary>As much of a title as a button has room for.</summary>
    private const int LongestName = 40;

    private static readonly Duration WordStands = Duration.FromDays(30);

    /// <param name="item">What was raised.</param>
    /// <param name="drafted">When the draft was made, which hasn't got it.</param>
    /// <param name="beat">Around its meeting, as it is planned now.</param>
    /// <param name="starts">When that starts.</param>
    /// <param name="hours">When something is sent.</param>
    /// <param name="leads">To whom.</param>
    /// <returns>
    /// Null where no lead could be asked before the meeting. The reminder comes the morning before: the minutes have the day itself.
    /// </returns>
    public static Round? ToLead(
        RaisedItem item, Instant drafted, MeetingBeat beat, Instant starts, SendingHours hours, AddresseeList leads)
    {
        var opens = hours.FirstMomentAt(Instant.Max(item.First, drafted));
        return opens >= starts ? null : new Round(IdOf(LeadKind, item), opens, starts, leads)
        {
            Reminders = [.. beat.MorningsBefore(0).Where(at => opens < at && at < starts)],
            IsBesidePlan = true,
            MayBeGiven = false,
            About = beat.MeetingDay,
        };
    }

    /// <param name="item">What the lead declined.</param>
    /// <param name="meeting">Its meeting, as it is planned now.</param>
    /// <param name="hours">When something is sent.</param>
    /// <param name="people">Who raised it.</param>
    public static Round ToWhoRaised(RaisedItem item, Meeting meeting, SendingHours hours, IEnumerable<PersonId> people)
    {
        var opens = hours.FirstMomentAt(item.Verdict!.At);
        return new Round(
            IdOf(WordKind, item), opens, opens + WordStands, [.. people.Select(person => new Addressee(item.Organization.Value, person))])
        {
            ExpectsAnswer = false,
            MayBeGiven = false,
            IsBesidePlan = true,
            IsOwed = true,
            About = meeting.Day,
        };
    }

    /// <summary>«Ahus: Opplæring i ny løsning»: what tells one that is raised from another.</summary>
    public static string NameOf(RaisedItem item, string by)
    {
        var title = CleanText.Cut(item.Said.Title, LongestName).TrimEnd();
        return title.Length < item.Said.Title.Length ? $"{by}: {title}…" : $"{by}: {title}";
    }

    /// <summary>The round of a kind that is about an item.</summary>
    public static RoundId IdOf(RoundKind kind, RaisedItem item) => new(kind, $"{item.Meeting}-{item.Id}");
}
