using GevinstBot.Teams.Inbound;

namespace GevinstBot.Verbs;

public static class SettingsAsSet
{
    /// <summary>
    /// The bot's settings as they are set, right or wrong: «check» says by itself what is wrong with them, and an incident isn't the hour
    /// to correct them first.
    /// </summary>
    public static BotOptions BotAsSet(this IConfiguration configuration) =>
        configuration.GetSection(BotOptions.Section).Get<BotOptions>() ?? new BotOptions();

    /// <summary>The bot's id alone, whatever the other settings are; empty when it isn't set.</summary>
    public static string BotIdAsSet(this IConfiguration configuration) =>
        configuration[$"{BotOptions.Section}:{nameof(BotOptions.MicrosoftAppId)}"] ?? "";
}
