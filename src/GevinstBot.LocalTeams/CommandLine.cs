using System.Text.Json;
using GevinstBot.LocalTeams.Chats;

namespace GevinstBot.LocalTeams;

/// <summary>The command line of the stand-in as a process of its own.</summary>
internal sealed class CommandLine
{
    public const string Usage =
        """
        usage: GevinstBot.LocalTeams --people people.json --bot [appId=]http://127.0.0.1:3978/api/messages [--bot …] [--store file.db] [--tenant id] [--urls http://127.0.0.1:3979]
        people.json: {"people":[{"aadObjectId":"…","name":"…","title":"…"}],"teams":[{"id":"19:…@thread.tacv2","name":"…","channels":[{"id":"19:…@thread.tacv2","name":"…"}]}]}
        """;

    private const string DefaultUrl = "http://127.0.0.1:3979";

    private readonly List<LocalBot> _bots = [];
    private readonly List<string> _host = [];
    private PeopleFile? _people;
    private string? _store;
    private string? _tenant;

    private CommandLine()
    {
    }

    public string[] HostArguments => _host.Contains("--urls") ? [.. _host] : [.. _host, "--urls", DefaultUrl];

    /// <summary>Null, and a problem, when the line can't be understood.</summary>
    public static CommandLine? Read(IReadOnlyList<string> args, out string? problem)
    {
        var line = new CommandLine();
        problem = args.Count % 2 == 1 ? "Every option needs a value." : null;
        for (var at = 0; problem is null && at < args.Count; at += 2)
            problem = line.Take(args[at], args[at + 1]);
        problem ??= line._people is null ? "--people is missing." : line._bots.Count == 0 ? "--bot is missing." : null;
        return problem is null ? line : null;
    }

    public void Configure(LocalTeamsOptions options)
    {
        options.StorePath = _store ?? options.StorePath;
        options.TenantId = _tenant ?? options.TenantId;
        foreach (var person in _people!.People)
            options.People.Add(person);
        foreach (var team in _people.Teams ?? [])
            options.Teams.Add(team);
        foreach (var bot in _bots)
            options.Bots.Add(bot);
    }

    private string? Take(string option, string value)
    {
        switch (option)
        {
            case "--people":
                return TakePeople(value);
            case "--bot":
                return TakeBot(value);
            case "--store":
                _store = value;
                return null;
            case "--tenant":
                _tenant = value;
                return null;
            case "--urls":
                _host.AddRange([option, value]);
                return null;
            default:
                return $"{option} is no option.";
        }
    }

    private string? TakePeople(string path)
    {
        try
        {
            _people = JsonSerializer.Deserialize<PeopleFile>(File.ReadAllText(path), LocalJson.Options);
            return _people?.People is { Count: > 0 } ? null : $"{path} names nobody.";
        }
        catch (Exception trouble) when (trouble is JsonException or IOException or UnauthorizedAccessException)
        {
            return $"{path}: {trouble.Message}";
        }
    }

    private string? TakeBot(string value)
    {
        var (appId, address) = value.Split('=', 2) is [var id, var rest] && !id.Contains("://", StringComparison.Ordinal)
            ? (id, rest)
            : (null, value);
        if (!Uri.TryCreate(address, UriKind.Absolute, out var endpoint) || !endpoint.IsLoopback)
            return $"--bot {value} is no address on this machine.";
        _bots.Add(new(appId ?? Derived.Id("local-", address), appId ?? endpoint.Authority, endpoint));
        return null;
    }
}

internal sealed record PeopleFile(IReadOnlyList<LocalPerson> People, IReadOnlyList<LocalTeam>? Teams = null);
