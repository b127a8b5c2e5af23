using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Sending;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Status;

/// <summary>Why somebody hasn't got their card, in plain words, and what is to be done about it.</summary>
public static class TroubleWords
{
    /// <summary>What comes after the person's name.</summary>
    public static string Of(Trouble trouble, DeliveryStatus status, LocalTexts texts, DateTimeZone zone)
    {
        var reason = Reason(trouble, status, texts, zone);
        // What is said of cards alone is said to be about the reminder.
        return trouble is { IsReminder: true, Kind: TroubleKind.Unreachable or TroubleKind.Failed or TroubleKind.Unreadable }
            ? texts["trouble.reminder", reason]
            : reason;
    }

    private static string Reason(Trouble trouble, DeliveryStatus status, LocalTexts texts, DateTimeZone zone) => trouble.Kind switch
    {
        TroubleKind.Moved => texts[
            trouble.IsReminder ? "trouble.moved-reminder" : "trouble.moved",
            texts.Day(trouble.Record!.NotBefore!.Value.InZone(zone).Date), MovedBecause(trouble.Record, texts)],
        TroubleKind.MovedPastClosing => texts[
            trouble.IsReminder ? "trouble.moved-past-closing-reminder" : "trouble.moved-past-closing",
            MovedBecause(trouble.Record!, texts)],
        TroubleKind.Waiting when trouble.Record!.Reason == SendOutcomes.NotSent =>
            texts[trouble.IsReminder ? "trouble.not-sent-yet-reminder" : "trouble.not-sent-yet"],
        TroubleKind.Waiting => texts[trouble.IsReminder ? "trouble.waiting-reminder" : "trouble.waiting"],
        TroubleKind.Unknown => texts[trouble.IsReminder ? "trouble.unknown-reminder" : "trouble.unknown"],
        TroubleKind.Unreachable => Unreachable(trouble.To.Person, status, texts, zone),
        TroubleKind.Failed when trouble.Record!.Reason == SendOutcomes.TooLarge => texts["trouble.too-large"],
        TroubleKind.Failed => texts["trouble.failed", trouble.Record!.Reason ?? "–"],
        TroubleKind.Unreadable => texts["trouble.unreadable"],
        TroubleKind.NeverSent => texts["trouble.never-sent"],
    };

    private static string MovedBecause(DeliveryRecord record, LocalTexts texts) =>
        record.Reason == nameof(MoveReason.MonthIsFull) ? texts["trouble.month-is-full"] : texts["trouble.one-a-day"];

    private static string Unreachable(PersonId person, DeliveryStatus status, LocalTexts texts, DateTimeZone zone) =>
        status.Reachable.GetValueOrDefault(person, Reachability.NotInstalled) switch
        {
            Reachability.Installed => texts["trouble.back"],
            Reachability.Blocked => texts["trouble.blocked"],
            Reachability.Removed => texts["trouble.removed"],
            Reachability.DisabledByAdmin => texts["trouble.disabled"],
            Reachability.NotInstalled => status.Installs.TryGetValue(person, out var install) && install.Outcome is { } outcome
                ? texts[Tried(outcome), texts.When(install.Tried, zone)]
                : texts["trouble.not-installed"],
        };

    /// <summary>What the bot tried by itself, and what is left for somebody to do.</summary>
    private static string Tried(InstallOutcome outcome) => outcome switch
    {
        InstallOutcome.Installed or InstallOutcome.AlreadyThere => "trouble.install-done",
        InstallOutcome.Blocked => "trouble.install-blocked",
        InstallOutcome.NoSuchPerson => "trouble.install-no-such-person",
        InstallOutcome.NotInCatalogue => "trouble.install-not-in-catalogue",
        InstallOutcome.NotPermitted => "trouble.install-not-permitted",
        InstallOutcome.NotNow => "trouble.install-not-now",
    };
}
