using GevinstBot.Domain.Network;
using Microsoft.Extensions.Options;
using Microsoft.Graph;
using Microsoft.Graph.Models;

namespace GevinstBot.Graph;

/// <summary>
/// The organisation's directory (Microsoft Entra): people by name or e-mail, groups and who is in them, and who is away. Every method but
/// those that answer (<see cref="AnswerAsync"/>, <see cref="GroupAsync"/>, <see cref="AwayAsync"/>) may throw what
/// <see cref="GraphErrors.Classify"/> reads.
/// </summary>
/// <remarks>
/// https://learn.microsoft.com/graph/api/user-list; …/group-list; …/group-list-transitivemembers; …/user-get-mailboxsettings
/// </remarks>
public sealed class PeopleDirectory(Lazy<GraphServiceClient> graph, IOptions<GraphOptions> options)
{
    /// <summary>More than these nobody can choose from: they type more of the name instead.</summary>
    private const int MostFound = 10;

    private const int MostOnAPage = 999;

    /// <summary>As many as Graph lets a filter name.</summary>
    private const int MostInAQuestion = 15;

    private static readonly string[] Fields = ["id", "displayName", "mail"];
    private static readonly string[] GroupFields = ["id", "displayName"];

    /// <summary>False where Graph isn't set up: then nothing here may be called.</summary>
    public bool IsSet => options.Value.IsSet;

    /// <summary>
    /// The same as <see cref="FindAsync"/> for whoever can go on without it. A directory that isn't set up isn't asked; when the time that
    /// was given for it is over, it is silent.
    /// </summary>
    public async Task<DirectoryAnswer> AnswerAsync(string typed, CancellationToken ct)
    {
        if (!IsSet)
            return DirectoryAnswer.Without(DirectoryOutcome.NotSet);
        // Also the end of the time that was given: whoever gave it looks whether it was the program's.
        var (people, failure) = await GraphErrors.TryAsync(() => FindAsync(typed, ct), CancellationToken.None);
        return failure is null
            ? new DirectoryAnswer(DirectoryOutcome.Answered, people!)
            : DirectoryAnswer.Without(OutcomeOf(failure));
    }

    /// <summary>
    /// The groups that may be meant by a name, an e-mail address or an object id, and who is in the one that is; for whoever can go on
    /// without it, as <see cref="AnswerAsync"/>.
    /// </summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="chosen">Which of several was chosen; empty where none was.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<DirectoryGroupAnswer> GroupAsync(string typed, string chosen, CancellationToken ct)
    {
        if (!IsSet)
            return DirectoryGroupAnswer.Without(DirectoryOutcome.NotSet);
        var (answer, failure) = await GraphErrors.TryAsync(
            async () =>
            {
                var found = new DirectoryGroupAnswer(DirectoryOutcome.Answered, await FindGroupsAsync(typed, ct));
                return found.Meant(chosen) is { } group ? found with { Members = await MembersAsync(group.Id, ct) } : found;
            },
            CancellationToken.None);
        return failure is null ? answer! : DirectoryGroupAnswer.Without(OutcomeOf(failure));
    }

    /// <summary>The people with an e-mail address, or with words that their names begin with; ten at most.</summary>
    public async Task<IReadOnlyList<DirectoryPerson>> FindAsync(string typed, CancellationToken ct)
    {
        var found = await graph.Value.Users.GetAsync(
            asked =>
            {
                var query = asked.QueryParameters;
                (query.Select, query.Top) = (Fields, MostFound);
                if (typed.Contains('@', StringComparison.Ordinal))
                {
                    query.Filter = $"mail eq {Quoted(typed)} or userPrincipalName eq {Quoted(typed)}";
                    return;
                }
                query.Search = $"\"displayName:{Unquoted(typed)}\"";
                asked.Headers.Add("ConsistencyLevel", "eventual");
            },
            ct);
        return People(found);
    }

    /// <summary>Who some people are, by their object ids; whoever the directory doesn't know isn't there.</summary>
    public async Task<IReadOnlyList<DirectoryPerson>> OfAsync(IReadOnlyList<PersonId> people, CancellationToken ct)
    {
        var found = new List<DirectoryPerson>();
        foreach (var some in people.Chunk(MostInAQuestion))
        {
            var ids = string.Join(',', some.Select(person => Quoted(person.Value)));
            found.AddRange(People(await graph.Value.Users.GetAsync(
                asked => (asked.QueryParameters.Select, asked.QueryParameters.Filter) = (Fields, $"id in ({ids})"), ct)));
        }
        return found;
    }

    /// <summary>The groups with an object id, an e-mail address, or words that their names begin with; ten at most.</summary>
    public async Task<IReadOnlyList<DirectoryGroup>> FindGroupsAsync(string typed, CancellationToken ct)
    {
        var found = await graph.Value.Groups.GetAsync(
            asked =>
            {
                var query = asked.QueryParameters;
                (query.Select, query.Top) = (GroupFields, MostFound);
                if (Guid.TryParse(typed, out var id))
                    query.Filter = $"id eq '{id:D}'";
                else if (typed.Contains('@', StringComparison.Ordinal))
                    query.Filter = $"mail eq {Quoted(typed)}";
                else
                {
                    query.Search = $"\"displayName:{Unquoted(typed)}\"";
                    asked.Headers.Add("ConsistencyLevel", "eventual");
                }
            },
            ct);
        return [.. (found?.Value ?? []).Where(group => group.Id is not null)
            .Select(group => new DirectoryGroup(group.Id!, group.DisplayName ?? ""))];
    }

    /// <summary>Everybody in a group, and in the groups in it.</summary>
    /// <param name="group">The group's object id.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<IReadOnlyList<DirectoryPerson>> MembersAsync(string group, CancellationToken ct)
    {
        var members = graph.Value.Groups[group].TransitiveMembers.GraphUser;
        var people = new List<DirectoryPerson>();
        var page = await members.GetAsync(
            asked =>
            {
                var query = asked.QueryParameters;
                (query.Select, query.Top, query.Count) = (Fields, MostOnAPage, true);
                asked.Headers.Add("ConsistencyLevel", "eventual");
            },
            ct);
        people.AddRange(People(page));
        while (page?.OdataNextLink is { } next)
        {
            page = await members.WithUrl(next).GetAsync(asked => asked.Headers.Add("ConsistencyLevel", "eventual"), ct);
            people.AddRange(People(page));
        }
        return people;
    }

    /// <summary>Whether a person's automatic replies are on, now or later; null when they are off.</summary>
    public async Task<Absence?> AbsenceAsync(PersonId person, CancellationToken ct)
    {
        var settings = await graph.Value.Users[person.Value].MailboxSettings.GetAsync(
            asked => asked.QueryParameters.Select = ["automaticRepliesSetting"], ct);
        return settings?.AutomaticRepliesSetting is { } replies ? AutomaticReplies.Read(replies) : null;
    }

    /// <summary>The same for whoever asks on their own account, and decides when to ask again.</summary>
    /// <returns>Who is away, null when nobody is; or why that can't be said.</returns>
    public Task<(Absence? Away, GraphFailure? Failure)> AwayAsync(PersonId person, CancellationToken ct) =>
        GraphErrors.TryAsync(() => AbsenceAsync(person, ct), ct);

    private static DirectoryOutcome OutcomeOf(GraphFailure failure) =>
        failure.Outcome is GraphOutcome.NotPermitted ? DirectoryOutcome.NotPermitted : DirectoryOutcome.Silent;

    private static List<DirectoryPerson> People(UserCollectionResponse? page) =>
    [
        .. (page?.Value ?? []).Where(user => user.Id is not null)
            .Select(user => new DirectoryPerson(new PersonId(user.Id!.ToLowerInvariant()), user.DisplayName ?? "", user.Mail)),
    ];

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>What stands between quotation marks in a search can't itself have them, nor what they are escaped with.</summary>
    private static string Unquoted(string text) =>
        text.Replace("\"", " ", StringComparison.Ordinal).Replace("\\", " ", StringComparison.Ordinal).Trim();
}
