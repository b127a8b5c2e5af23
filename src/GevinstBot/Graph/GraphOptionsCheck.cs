using GevinstBot.Teams.Inbound;
using Microsoft.Extensions.Options;

namespace GevinstBot.Graph;

/// <summary>Stops the start with one clear line where Graph can't work with the settings.</summary>
internal sealed class GraphOptionsCheck(IConfiguration configuration) : IValidateOptions<GraphOptions>
{
    private const string AppId = $"{BotOptions.Section}:{nameof(BotOptions.MicrosoftAppId)}";

    public ValidateOptionsResult Validate(string? name, GraphOptions options)
    {
        if (!options.IsSet)
            return string.IsNullOrEmpty(options.Organiser)
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail("Graph:Organiser needs Graph:TeamsAppId: without it Graph isn't asked.");
        if (options.HasOrganiser && !options.Organiser!.Contains('@', StringComparison.Ordinal) && !Guid.TryParse(options.Organiser, out _))
            return ValidateOptionsResult.Fail("Graph:Organiser must be a mailbox's e-mail address or object id.");
        if (!Guid.TryParseExact(options.TeamsAppId, "D", out _))
            return ValidateOptionsResult.Fail("Graph:TeamsAppId must be the id in the Teams app's manifest, a GUID.");
        // It is the bot that asks Graph: on a developer's machine, without an app id, nobody would.
        return string.IsNullOrEmpty(configuration[AppId])
            ? ValidateOptionsResult.Fail($"Graph:TeamsAppId needs {AppId}: Graph is asked as the bot's app registration.")
            : ValidateOptionsResult.Success;
    }
}
