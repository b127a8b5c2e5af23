using System.Net;
using System.Web;
using Azure.Core;
using GevinstBot.Graph;
using GevinstBot.LocalTeams;
using Microsoft.Extensions.Options;

namespace GevinstBot.Demo;

/// <summary>
/// The organisation's directory for whoever sets a network up from nothing: it knows the people on the page by their names, and nothing
/// else. Asked by Microsoft's client, as Entra is.
/// </summary>
internal sealed class LocalDirectory(Lazy<LocalTeamsOptions> teams) : HttpMessageHandler
{
    public static PeopleDirectory Of(IServiceProvider services)
    {
        // The people on the page are those of the network, which is read with a directory at hand.
        var network = new LocalDirectory(new(services.GetRequiredService<LocalTeamsOptions>));
        return new PeopleDirectory(
            new(() => GraphClients.Create(
                DelegatedTokenCredential.Create((_, _) => new AccessToken("local", DateTimeOffset.MaxValue)), network)),
            Options.Create(new GraphOptions { TeamsAppId = "local" }));
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var asked = HttpUtility.ParseQueryString(request.RequestUri!.Query);
        object said = request.RequestUri.Segments[^1] switch
        {
            "users" => new { value = Found(asked["$search"], asked["$filter"]) },
            "mailboxSettings" => new { automaticRepliesSetting = new { status = "disabled" } },
            _ => new { value = Array.Empty<object>() },
        };
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = JsonContent.Create(said) });
    }

    /// <summary>By the words that a name begins with, or by object ids; nobody has an e-mail address here.</summary>
    private IEnumerable<object> Found(string? search, string? filter)
    {
        var words = search?.Trim('"').Replace("displayName:", "", StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. from person in teams.Value.People
               where words is null
                   ? filter?.Contains($"'{person.AadObjectId}'", StringComparison.OrdinalIgnoreCase) == true
                   : words.Length > 0 && Array.TrueForAll(words, word => Begins(person.Name, word))
               select new { id = person.AadObjectId, displayName = person.Name, mail = (string?)null },
        ];
    }

    private static bool Begins(string name, string word) => name.Split(' ', '(', ')')
        .Any(part => part.StartsWith(word, StringComparison.CurrentCultureIgnoreCase));
}
