using GevinstBot.Texts;

namespace GevinstBot.Verbs.Checks;

/// <summary>The settings that stop the start.</summary>
public sealed class SettingsCheck(IServiceProvider services, LocalTexts texts) : ICheck
{
    public Task<IReadOnlyList<Finding>> LookAsync(CancellationToken ct)
    {
        var wrong = services.WrongSettings();
        return Task.FromResult<IReadOnlyList<Finding>>(wrong.Count == 0
            ? [Finding.Right(texts["check.settings"])]
            : [.. wrong.Select(setting => Finding.Wrong(texts["check.setting-wrong", setting]))]);
    }
}
