using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Delivery;

/// <summary>What came of the bot's try to get its app installed for a person.</summary>
public enum InstallOutcome
{
    Installed,
    AlreadyThere,

    /// <summary>A policy of the organisation keeps the app from the person.</summary>
    Blocked,

    /// <summary>The directory has no such person, or they have no Teams.</summary>
    NoSuchPerson,

    /// <summary>Nobody has uploaded the app to the organisation's catalogue.</summary>
    NotInCatalogue,

    /// <summary>Nobody has consented to the bot's installing itself.</summary>
    NotPermitted,

    /// <summary>Too much at once, or no answer.</summary>
    NotNow,
}

/// <summary>
/// The last try to install the app for a person: once a day at most, because what is refused today is refused again in an hour.
/// </summary>
/// <param name="Person">For whom.</param>
/// <param name="Tried">When.</param>
/// <param name="Next">From when on it may be tried again.</param>
/// <param name="Outcome">Null while it is under way, and when whoever tried never came back.</param>
public sealed record AppInstall(PersonId Person, Instant Tried, Instant Next, InstallOutcome? Outcome)
{
    /// <summary>How long a try may be under way, and how long what isn't about the person alone is left in peace.</summary>
    private static readonly Duration Hour = Duration.FromHours(1);

    private static readonly Duration Day = Duration.FromDays(1);

    public static AppInstall Begun(PersonId person, Instant now) => new(person, now, now + Hour, null);

    /// <param name="outcome">What came of it.</param>
    /// <param name="now">When that was known.</param>
    /// <param name="asked">How long we were asked to wait.</param>
    public AppInstall After(InstallOutcome outcome, Instant now, Duration? asked = null) =>
        this with { Outcome = outcome, Next = now + Wait(outcome, asked) };

    public static bool IsThere(InstallOutcome outcome) => outcome is InstallOutcome.Installed or InstallOutcome.AlreadyThere;

    /// <summary>It would be the same for everybody, so nobody else need be tried now.</summary>
    public static bool ConcernsAll(InstallOutcome outcome) =>
        outcome is InstallOutcome.NotInCatalogue or InstallOutcome.NotPermitted or InstallOutcome.NotNow;

    private static Duration Wait(InstallOutcome outcome, Duration? asked) => outcome switch
    {
        InstallOutcome.Installed or InstallOutcome.AlreadyThere or InstallOutcome.Blocked or InstallOutcome.NoSuchPerson => Day,
        // An administrator may have put it right meanwhile, and nothing was tried that could be refused again.
        InstallOutcome.NotInCatalogue or InstallOutcome.NotPermitted => Hour,
        InstallOutcome.NotNow => Duration.Min(Day, asked ?? Duration.FromMinutes(15)),
    };
}
