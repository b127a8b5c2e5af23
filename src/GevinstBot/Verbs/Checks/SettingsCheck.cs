using GevinstBot.Network;
using GevinstBot.Texts;
using Microsoft.Extensions.Options;

namespace GevinstBot.Verbs.Checks;

/// <summary>The settings that stop the start, and the network file they name.</summary>
public sealed class SettingsCheck(IServiceProvider services, NamedNetworkFile network, IOptions<NetworkOptions> options, LocalTexts texts) : ICheck
{
    public async Task<IReadOnlyList<Finding>> LookAsync(CancellationToken ct)
    {
        var missing = services.MissingSettings();
        List<Finding> findings = missing.Count == 0
            ? [Finding.Right(texts["check.settings"])]
            : [.. missing.Select(setting => Finding.Wrong(texts["check.setting-wrong", setting]))];
        if (options.Value.File is { Length: > 0 } file)
            findings.Add(await NetworkAsync(file, ct));
        return findings;
    }

    private async Task<Finding> NetworkAsync(string file, CancellationToken ct)
    {
        using var complaints = new StringWriter();
        return await network.ReadAsync(file, complaints, ct) is null
            ? Finding.Wrong(complaints.ToString().TrimEnd().ReplaceLineEndings(" "))
            : Finding.Right(texts["check.network", file]);
    }
}
