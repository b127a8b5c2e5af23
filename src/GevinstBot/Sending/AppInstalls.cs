using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Graph;
using NodaTime;

namespace GevinstBot.Sending;

/// <summary>
/// Gets the app installed for people who can't be reached without it: those the bot has never heard from, and those Teams says haven't
/// got it. Whoever took it away or blocked it has said no, and is left alone. Teams then opens the chat, as after any installation.
/// </summary>
public sealed class AppInstalls(
    AppInstaller installer, AppInstallTable table, ConversationTable conversations, InstallPace pace, TimeProvider time)
{
    /// <summary>How long what would be the same for everybody isn't tried for anybody.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(15);

    private Refusal? _standing;

    /// <summary>Tries it if the person lacks the app and it hasn't been tried today.</summary>
    /// <returns>True when the app was put there now.</returns>
    public async Task<bool> EnsureAsync(PersonId person, Instant now, CancellationToken ct)
    {
        if (!installer.IsSet || await conversations.FindAsync(person, ct) is { Reachability: not Reachability.NotInstalled })
            return false;
        var before = await table.FindAsync(person, ct);
        if (before?.Install.Next > now)
            return false;
        var begun = AppInstall.Begun(person, now);
        if (await table.TrySaveAsync(begun, before?.Version, ct) is not { } version)
            return false;
        var answer = await TryAsync(person, ct);
        var asked = answer.RetryAfter is { } wait ? Duration.FromTimeSpan(wait) : (Duration?)null;
        await table.TrySaveAsync(begun.After(answer.Outcome, now, asked), version, ct);
        if (!AppInstall.IsThere(answer.Outcome))
            return false;
        await ReachableAsync(person, now, ct);
        return true;
    }

    private async Task<InstallAnswer> TryAsync(PersonId person, CancellationToken ct)
    {
        if (_standing is { } standing && time.GetElapsedTime(standing.Since) < standing.For)
            return standing.Answer;
        await pace.WaitAsync(ct);
        var answer = await installer.InstallAsync(person, ct);
        _standing = AppInstall.ConcernsAll(answer.Outcome) ? new Refusal(answer, time.GetTimestamp(), answer.RetryAfter ?? Rest) : null;
        return answer;
    }

    /// <summary>
    /// The next message is tried, whether or not Teams' own word of the installation has come; one that came meanwhile knows better.
    /// </summary>
    private async Task ReachableAsync(PersonId person, Instant now, CancellationToken ct)
    {
        if (await conversations.FindAsync(person, ct) is { Reachability: Reachability.NotInstalled } known)
            await conversations.SaveIfUnchangedAsync(known with { Reachability = Reachability.Installed }, now, ct);
    }

    private sealed record Refusal(InstallAnswer Answer, long Since, TimeSpan For);
}
