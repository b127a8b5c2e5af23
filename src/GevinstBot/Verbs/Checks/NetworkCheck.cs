using GevinstBot.Network;
using GevinstBot.Texts;
using Microsoft.Extensions.Options;

namespace GevinstBot.Verbs.Checks;

/// <summary>Whether there is a network to start with: the file that is named, or the one that is stored.</summary>
public sealed class NetworkCheck(
    IServiceProvider services, NamedNetworkFile file, IOptions<NetworkOptions> options, CheckPatience patience, LocalTexts texts) : ICheck
{
    private bool _isToBeSetUp;

    public async Task<IReadOnlyList<Finding>> LookAsync(CancellationToken ct)
    {
        using var complaints = new StringWriter();
        var isRight = false;
        var stored = NetworkStanding.None;
        var silent = await patience.TroubleAsync(
            async limit => stored = await services.GetRequiredService<StoredNetwork>().StandingAsync(limit), ct);
        // A file can be read without a store.
        if (silent is not null && !(silent.IsOfTheStore && options.Value.IsNamed))
            return [Finding.Of(silent, texts["check.network-wrong", silent.Said])];
        var trouble = await patience.TryAsync(async limit => isRight = await IsRightAsync(stored, complaints, limit), ct);
        return [trouble is null && isRight
            ? Finding.Right(Said)
            : Finding.Wrong(texts["check.network-wrong", trouble ?? InOneLine(complaints.ToString())])];
    }

    private string Said => options.Value.IsNamed ? texts["check.network", options.Value.File!]
        : _isToBeSetUp ? texts["check.network-first-lead", options.Value.SetUpBy!.Value]
        : texts["check.network-stored"];

    private static string InOneLine(string lines) => string.Join(' ', lines.Split('\n').Select(line => line.Trim())).TrimEnd();

    // The store is asked for here and not when this is made: one that can't be used must not stop the other checks.
    private async Task<bool> IsRightAsync(NetworkStanding stored, TextWriter complaints, CancellationToken ct)
    {
        if (!await file.IsWholeAsync(stored, complaints))
            return false;
        if (options.Value.IsNamed)
            return await file.ReadAsync(options.Value.File!, complaints, ct) is not null;
        _isToBeSetUp = stored.Version is null && options.Value.SetUpBy is not null;
        return stored.Version is not null || _isToBeSetUp || await file.SayNoneAsync(complaints);
    }
}
