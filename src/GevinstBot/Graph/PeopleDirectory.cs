using GevinstBot.Domain.Network;
using Microsoft.Extensions.Options;
using Microsoft.Graph;
using Microsoft.Graph.Models;

namespace GevinstBot.Graph;

/// <summary>
/// The organisation's directory (Microsoft Entra): people by name or e-mail, the members of a group, and who is away. Every method but
/// <see cref="AnswerAsync"/> and <see cref="AwayAsync"/> may throw what <see cref="GraphErrors.Classify"/> reads.
/// </summary>
/// <remarks>https://learn.microsoft.com/graph/api/user-list; …/group-list-transitivemembers; …/user-get-mailboxsettings</remarks>
public sealed class PeopleDirectory(Lazy<GraphServiceClient> graph, IOptions<GraphOptions> options)
{
    /// <summary>More than these nobody can choose from: they type more of the name instead.</summary>
    private const int MostFound = 10;

    private const int MostOnAPage = 999;

    private static readonly string[] Fields = ["id", "displayName", "mail"];

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
        try
        {
            return new DirectoryAnswer(DirectoryOutcome.Answered, await FindAsync(typed, ct));
        }
        catch (Exception failed)
        {
            return DirectoryAnswer.Without(GraphErrors.Classify(failed).Outcome is GraphOutcome.NotPermitted
                ? DirectoryOutcome.NotPermitted
                : DirectoryOutcome.Silent);
        }
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
    public async Task<(Absence? Away, GraphFailure? Failure)> AwayAsync(PersonId person, CancellationToken ct)
    {
        try
        {
            return (await AbsenceAsync(person, ct), null);
        }
        catch (Exception failed) when (!failed.IsStop(ct))
        {
            return (null, GraphErrors.Classify(failed));
        }
    }

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
