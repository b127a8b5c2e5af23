using System.Security.Cryptography;
using System.Text;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Network;
using GevinstBot.Meetings.Feed;
using GevinstBot.Network;
using GevinstBot.Texts;
using Ical.Net.CalendarComponents;

namespace GevinstBot.Programme.Feed;

/// <summary>
/// A cohort's programme as a calendar, at an address of its own: who has it sees nothing of the network's meetings, and of no other cohort.
/// It is made of the meetings' link, and of the new one where a lead makes that anew.
/// </summary>
public sealed class ProgrammeFeed(FeedCalendar calendar, CurrentNetwork network)
{
    /// <summary>Below the folder of the language, so that a new kind of calendar needs no new rule in a firewall.</summary>
    public const string Folder = "kull";

    public static Uri AddressOf(Uri root, Language language, FeedLink link, CohortId cohort) =>
        new(root, $"{FeedAddress.Folders[language]}/{Folder}/{cohort}/{SecretOf(link, cohort)}.ics");

    public static string SecretOf(FeedLink link, CohortId cohort) => Convert.ToHexStringLower(
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(link.Secret), Encoding.UTF8.GetBytes($"{Folder}/{cohort}")))[..FeedAnswer.SecretLength];

    /// <summary>Its days, those that are over or cancelled too; null where there is no such cohort. A month is no day yet.</summary>
    public string? Of(string cohort, FeedLink link, LocalTexts texts) =>
        network.Section<Cohorts>().All.FirstOrDefault(one => one.Id.Value == cohort) is { } found
            ? calendar.Write(
                found.Name, found.EveryDay.Where(day => !day.IsWholeMonth).Select(day => Event(found, day, link, texts)))
            : null;

    private CalendarEvent Event(Cohort cohort, ProgrammeDay day, FeedLink link, LocalTexts texts)
    {
        var title = $"{cohort.Name}: {ProgrammeWords.Title(day, texts)}";
        var written = calendar.Event($"{day.Id}.{cohort.Id}.{link.Namespace}", !day.IsCancelled);
        written.Summary = day.IsCancelled ? texts["feed.cancelled", title] : title;
        (written.Start, written.End) = day is { Starts: not null, Length: { } length }
            ? (calendar.At(day.Begins), calendar.At(day.Begins.PlusTicks(length.BclCompatibleTicks)))
            : (FeedCalendar.On(day.Date), FeedCalendar.On(day.LastDay.PlusDays(1)));
        written.Location = day.Place;
        written.Description = string.Join('\n', ((string?[])
        [
            day.Goal is { } goal ? $"{texts["programme.goal"]} {goal}" : null,
            day.IsObligatory && !day.IsCancelled ? texts["programme.is-obligatory"] : null,
        ]).OfType<string>());
        return written;
    }
}
