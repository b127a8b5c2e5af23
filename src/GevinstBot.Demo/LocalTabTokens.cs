using System.Collections.Concurrent;
using System.Security.Cryptography;
using GevinstBot.LocalTeams;
using GevinstBot.Teams.Inbound;

namespace GevinstBot.Demo;

/// <summary>
/// Who has the tab open in the stand-in for Teams: a token that this process made for somebody on the page, and forgets when it ends. The
/// product has nothing that reads it; and here it is read on this machine alone, where the bot too is talked to without Microsoft's tokens.
/// </summary>
internal sealed class LocalTabTokens(AnonymousLocal local) : ITabTokens, ILocalTabTokens
{
    private const string Scheme = "Bearer ";

    private readonly ConcurrentDictionary<string, string> _people = new(StringComparer.Ordinal);

    public string TokenFor(LocalPerson person)
    {
        var token = RandomNumberGenerator.GetHexString(32);
        _people[token] = person.AadObjectId;
        return token;
    }

    public Task<TabReader> ReadAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var sent = context.Request.Headers.Authorization.ToString();
        return Task.FromResult(
            local.IsAsked && local.Admits(context) && sent.StartsWith(Scheme, StringComparison.Ordinal)
            && _people.TryGetValue(sent[Scheme.Length..], out var person)
                ? TabReader.Of(person)
                : TabReader.Refused(StatusCodes.Status401Unauthorized));
    }
}
