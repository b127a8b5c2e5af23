using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Item.Events;
using Microsoft.Graph.Users.Item.Events.Item.Cancel;
using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace GevinstBot.Graph;

/// <summary>
/// The calendar that the meetings are called from. Every call may be repeated: an event is found again by a property of ours, and its
/// making is named, so that one that timed out isn't made twice.
/// </summary>
/// <remarks>
/// https://learn.microsoft.com/graph/api/user-post-events; …/event-update; …/event-cancel; …/singlevaluelegacyextendedproperty-get
/// </remarks>
public sealed class OrganiserCalendar(Lazy<GraphServiceClient> graph, IOptions<GraphOptions> options)
{
    // Ours for ever: events that stand in calendars carry them.
    private const string KeyProperty = "String {5d1c1f0e-7f0b-4c1e-9a3e-2b6f0d9c7e41} Name GevinstBotMeeting";
    private const string SaysProperty = "String {5d1c1f0e-7f0b-4c1e-9a3e-2b6f0d9c7e41} Name GevinstBotSays";

    private static readonly string[] Read = [$"singleValueExtendedProperties($filter=id eq '{SaysProperty}')"];
    private static readonly LocalDateTimePattern Wall = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss");

    /// <summary>False where no organiser is set: then nothing here may be called.</summary>
    public bool IsSet => options.Value.HasOrganiser;

    /// <summary>Whose calendar it is.</summary>
    public string Organiser => options.Value.Organiser!;

    private EventsRequestBuilder Events => graph.Value.Users[Organiser].Events;

    /// <summary>The event as it is wanted: the one that is there, brought in line where it says something else, or a new one.</summary>
    /// <param name="id">Which one is there; null where nobody knows of one.</param>
    /// <param name="wanted">As it is to be.</param>
    /// <param name="ct">Stops it.</param>
    public Task<(WrittenEvent? Written, GraphFailure? Failure)> PutAsync(string? id, CalendarEvent wanted, CancellationToken ct) =>
        GraphErrors.TryAsync(
            async () => (id ?? (await FindAsync(KeyOf(wanted.Key), ct))?.Id) is { } there
                ? await ReviseAsync(there, wanted, ct)
                : Written((await Events.PostAsync(New(wanted), cancellationToken: ct))!, wanted.Says),
            ct);

    /// <summary>Cancels an event: those who are invited are told by the calendar.</summary>
    public async Task<GraphFailure?> CancelAsync(string id, string comment, CancellationToken ct)
    {
        var (_, failure) = await GraphErrors.TryAsync(
            async () =>
            {
                await Events[id].Cancel.PostAsync(new CancelPostRequestBody { Comment = comment }, cancellationToken: ct);
                return true;
            },
            ct);
        return failure;
    }

    /// <summary>Whether the calendar can be looked into.</summary>
    public Task LookAsync(CancellationToken ct) => FindAsync("none", ct);

    private async Task<Event?> FindAsync(string key, CancellationToken ct)
    {
        var found = await Events.GetAsync(
            asked => (asked.QueryParameters.Filter, asked.QueryParameters.Select) = (
                $"singleValueExtendedProperties/any(ep: ep/id eq '{KeyProperty}' and ep/value eq '{key}')", ["id", "isCancelled"]),
            ct);
        return found?.Value?.FirstOrDefault(one => one.IsCancelled != true);
    }

    private async Task<WrittenEvent> ReviseAsync(string id, CalendarEvent wanted, CancellationToken ct)
    {
        var there = (await Events[id].GetAsync(
            asked => (asked.QueryParameters.Select, asked.QueryParameters.Expand) = (["id", "body", "onlineMeeting"], Read), ct))!;
        if (there.SingleValueExtendedProperties?.FirstOrDefault()?.Value == wanted.Says)
            return Written(there, wanted.Says);
        var changed = Said(wanted);
        changed.Body = Html(EventBody.With(there.Body?.Content, wanted.Lines));
        await Events[id].PatchAsync(changed, cancellationToken: ct);
        return Written(there, wanted.Says);
    }

    private Event New(CalendarEvent wanted)
    {
        var made = Said(wanted);
        made.Body = Html(EventBody.Of(wanted.Lines));
        (made.IsOnlineMeeting, made.OnlineMeetingProvider) = (true, OnlineMeetingProviderType.TeamsForBusiness);
        (made.AllowNewTimeProposals, made.ResponseRequested) = (false, true);
        made.TransactionId = Transaction(wanted);
        made.SingleValueExtendedProperties!.Add(Property(KeyProperty, KeyOf(wanted.Key)));
        return made;
    }

    /// <summary>What may be otherwise the next time.</summary>
    private static Event Said(CalendarEvent wanted) => new()
    {
        Subject = wanted.Subject,
        Start = At(wanted.Begins, wanted.ZoneId),
        End = At(wanted.Ends, wanted.ZoneId),
        Location = new Location { DisplayName = wanted.Place },
        Attendees =
        [
            .. wanted.Invited.Select(person => new Attendee
            {
                EmailAddress = new EmailAddress { Address = person.Mail, Name = person.Name },
                Type = AttendeeType.Required,
            }),
        ],
        SingleValueExtendedProperties = [Property(SaysProperty, wanted.Says)],
    };

    private static WrittenEvent Written(Event there, string says) => new(
        there.Id!, says,
        Uri.TryCreate(there.OnlineMeeting?.JoinUrl, UriKind.Absolute, out var join) && join.Scheme == Uri.UriSchemeHttps ? join : null);

    /// <summary>Two installations may call meetings from one mailbox.</summary>
    private string KeyOf(string key) => $"{options.Value.TeamsAppId}:{key}";

    /// <summary>The same for every try to make an event, and for no other event.</summary>
    private string Transaction(CalendarEvent wanted)
    {
        var name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{KeyOf(wanted.Key)}:{wanted.Number}");
        return new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16)).ToString();
    }

    private static SingleValueLegacyExtendedProperty Property(string id, string value) => new() { Id = id, Value = value };

    private static ItemBody Html(string content) => new() { ContentType = BodyType.Html, Content = content };

    /// <summary>Exchange knows Windows' own names of zones.</summary>
    private static DateTimeTimeZone At(LocalDateTime wall, string zoneId) =>
        new() { DateTime = Wall.Format(wall), TimeZone = TzdbDateTimeZoneSource.Default.TzdbToWindowsIds[zoneId] };
}
