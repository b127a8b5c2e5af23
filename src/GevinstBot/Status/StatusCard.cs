using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Status;

/// <summary>Every round's numbers, and by name those who haven't got what they should have, with what to do about it.</summary>
public static class StatusCard
{
    /// <summary>The card must stay below 24 KB on the worst of days.</summary>
    private const int MostRounds = 12;

    private const int MostNames = 5;

    public static PromptCard For(DeliveryStatus status, Roster roster, LocalTexts texts, DateTimeZone zone)
    {
        var missing = status.Missing;
        var card = Frame.Of(
            texts,
            texts["status.heading"],
            [
                Say.Heading(texts["status.heading"]),
                Say.Text(status.Runs is { } runs ? texts["status.last", texts.When(runs.Last, zone)] : texts["status.never-run"]),
                Say.Small(status.Next is { } next ? texts["status.next", texts.When(next, zone)] : texts["status.nothing-planned"]),
                status.Damage is { } damage ? Say.Typed($"⚠ {texts["status.network-damaged", damage.Say(texts)]}") : null,
                status.Unreadable.Count > 0 ? Say.Typed($"⚠ {Unreadable(status, texts)}") : null,
                missing.Count > 0 ? Say.Typed($"⚠ {texts["status.missing", texts.List(missing)]}") : null,
                .. status.Warnings.Take(MostNames).Select(one => Say.Typed($"⚠ {texts["status.file-warning", one.Say(texts)]}")),
                status.Rounds.Count + missing.Count == 0 ? Say.Text(texts["status.no-rounds"]) : null,
                .. status.Rounds.Take(MostRounds).SelectMany(round => Lines(round, status, roster, texts, zone)),
                status.Rounds.Count > MostRounds ? Say.Small(texts.Counted("status.more-rounds", status.Rounds.Count - MostRounds)) : null,
            ],
            Buttons(status, texts));
        return new PromptCard(card, texts["status.heading"]);
    }

    private static IEnumerable<AdaptiveAction?> Buttons(DeliveryStatus status, LocalTexts texts)
    {
        var open = status.Rounds.Where(round => !round.IsClosed).ToList();
        return
        [
            open.Exists(round => round.Round.ExpectsAnswer && round.Status.Answered < round.Status.Subjects)
                ? Button.Writing(texts["status.nudge"], texts.Ways("command.nudge")[0])
                : null,
            open.Exists(round => round.Round.ExpectsAnswer)
                ? Button.Writing(texts["status.postpone"], texts.Ways("command.postpone")[0])
                : null,
            open.Exists(round => round.IsOut) ? Button.Writing(texts["status.withdraw"], texts.Ways("command.withdraw")[0]) : null,
        ];
    }

    private static string Unreadable(DeliveryStatus status, LocalTexts texts) =>
        texts["status.unreadable", status.Unreadable.Count, texts.List([.. status.Unreadable.Select(row => row.Table).Distinct().Order()])];

    private static IEnumerable<AdaptiveElement> Lines(
        RoundOverview overview, DeliveryStatus status, Roster roster, LocalTexts texts, DateTimeZone zone)
    {
        var (round, numbers) = (overview.Round, overview.Status);
        yield return Say.Subheading(overview.Title);
        yield return Say.Text(
            texts["status.sent", numbers.Sent, numbers.Addressed]
            + (overview.Opened > 0 ? " · " + texts["status.opened", overview.Opened] : "")
            + (round.ExpectsAnswer ? " · " + texts["status.answered", numbers.Answered, numbers.Subjects] : ""));
        if (numbers.OnBehalf.Count > 0)
            yield return Say.Small(texts["on-behalf.of", Names(numbers.OnBehalf, roster, texts)]);
        if (overview.IsClosed || round.ExpectsAnswer)
            yield return Say.Small(texts[overview.IsClosed ? "status.closed" : "status.deadline", texts.Moment(round.Closes, zone)]);
        foreach (var trouble in numbers.Troubles.Take(MostNames))
        {
            var who = roster.Find(trouble.To.Person)?.Name ?? trouble.To.Subject;
            yield return Say.Typed($"⚠ {who} {Line(trouble, Reason(trouble, status, texts, zone), texts)}");
        }
        if (numbers.Troubles.Count > MostNames)
            yield return Say.Small(texts["format.more", numbers.Troubles.Count - MostNames]);
    }

    private static string Names(IReadOnlyList<string> subjects, Roster roster, LocalTexts texts) =>
        texts.List([.. subjects.Select(subject => CardText.Escape(roster.Organization(new OrganizationId(subject)).ShortName))]);

    private static string Line(Trouble trouble, string reason, LocalTexts texts) =>
        trouble.IsReminder ? texts["trouble.reminder", reason] : reason;

    private static string Reason(Trouble trouble, DeliveryStatus status, LocalTexts texts, DateTimeZone zone) => trouble.Kind switch
    {
        TroubleKind.Moved =>
            texts["trouble.moved", texts.Day(trouble.Record!.NotBefore!.Value.InZone(zone).Date), MovedBecause(trouble.Record, texts)],
        TroubleKind.MovedPastClosing => texts["trouble.moved-past-closing", MovedBecause(trouble.Record!, texts)],
        TroubleKind.Waiting when trouble.Record!.Reason == SendOutcomes.NotSent => texts["trouble.not-sent-yet"],
        TroubleKind.Waiting => texts["trouble.waiting"],
        TroubleKind.Unknown => texts["trouble.unknown"],
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
