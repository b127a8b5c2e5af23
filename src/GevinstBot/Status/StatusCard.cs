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

/// <summary>
/// How the rounds are doing: first what is wrong with the whole, then the rounds, those with trouble first. Of one round all is said;
/// of several each has a line and a button that writes «status» and its name, which says all of it.
/// </summary>
public static class StatusCard
{
    /// <summary>The card must stay below 24 KB on the worst of days, and a screen is soon full.</summary>
    private const int MostNames = 5;

    private const int MostWarnings = 3;

    /// <summary>Rounds on a page: with a button each, they leave room for two more.</summary>
    private const int MostRounds = 4;

    /// <summary>As many as the Teams store lets a card have.</summary>
    private const int MostButtons = 6;

    /// <param name="status">Everything.</param>
    /// <param name="page">Which part of the rounds; the first is 1, and one that isn't there is the first.</param>
    /// <param name="roster">Who is called what.</param>
    /// <param name="texts">The lead's language.</param>
    /// <param name="zone">The time zone.</param>
    public static PromptCard For(DeliveryStatus status, int page, Roster roster, LocalTexts texts, DateTimeZone zone)
    {
        var rounds = Named(status, texts);
        var (from, only) = ((page - 1) * MostRounds, rounds.Count == 1 ? rounds[0].Item : null);
        var left = rounds.Skip(from < rounds.Count ? from : 0).ToList();
        var shown = left.Take(MostRounds).ToList();
        var rest = left.Count - shown.Count;
        return Card(
            texts["status.heading"], texts,
            [
                .. page == 1 || from >= rounds.Count ? Whole(status, texts, zone) : [],
                rounds.Count + status.Missing.Count == 0 ? Say.Text(texts["status.no-rounds"]) : null,
                .. only is not null
                    ? Lines(only, status, roster, texts, zone).Prepend(Say.Subheading(only.Title))
                    : shown.Select(round => Row(round, texts, zone)),
                rest > 0 ? Say.Small(texts.Counted("status.more-rounds", rest)) : null,
            ],
            only is not null
                ? Buttons(only, only.Title, texts)
                : Levers(status, texts).Take(MostButtons - shown.Count - (rest > 0 ? 1 : 0))
                    .Append(rest > 0 ? Writing(texts["help.more"], $"{(from < rounds.Count ? page : 1) + 1}", texts) : null));
    }

    /// <summary>All of one round.</summary>
    public static PromptCard Of(
        Named<RoundOverview> round, DeliveryStatus status, Roster roster, LocalTexts texts, DateTimeZone zone) => Card(
        round.Title, texts,
        Lines(round.Item, status, roster, texts, zone),
        Buttons(round.Item, round.Name, texts).Append(Button.Writing(texts["status.all"], texts.Ways("command.status")[0])));

    /// <summary>Those with trouble first, then by their deadlines; with the names that their buttons write.</summary>
    public static IReadOnlyList<Named<RoundOverview>> Named(DeliveryStatus status, LocalTexts texts) =>
        status.Rounds.OrderBy(round => round.Status.Troubles.Count == 0).Named(round => round.Title, round => round.Round.Id.Period);

    private static PromptCard Card(
        string heading, LocalTexts texts, IEnumerable<AdaptiveElement?> body, IEnumerable<AdaptiveAction?> buttons) =>
        new(Frame.Of(texts, heading, [Say.Heading(heading), .. body], buttons), heading);

    /// <summary>When something was done last and will be next, and what nobody may overlook.</summary>
    private static IEnumerable<AdaptiveElement?> Whole(DeliveryStatus status, LocalTexts texts, DateTimeZone zone) =>
    [
        Say.Small(
            (status.Runs is { } runs ? texts["status.last", texts.When(runs.Last, zone)] : texts["status.never-run"]) + " "
            + (status.Next is { } next ? texts["status.next", texts.When(next, zone)] : texts["status.nothing-planned"])),
        status.Damage is { } damage ? Say.Typed($"⚠ {texts["status.network-damaged", damage.Say(texts)]}") : null,
        status.Unreadable.Count > 0 ? Say.Typed($"⚠ {Unreadable(status, texts)}") : null,
        status.Missing.Count > 0 ? Say.Typed($"⚠ {texts["status.missing", texts.List(status.Missing)]}") : null,
        .. status.Warnings.Take(MostWarnings).Select(one => Say.Typed($"⚠ {texts["status.file-warning", one.Say(texts)]}")),
    ];

    private static AdaptiveElement Row(Named<RoundOverview> round, LocalTexts texts, DateTimeZone zone)
    {
        var (overview, troubles) = (round.Item, round.Item.Status.Troubles.Count);
        var line = string.Join(" · ", ((string?[])[Progress(overview, texts), Ends(overview, texts, zone)]).OfType<string>());
        return Place.Row(
            Place.Together(
                Say.Text(round.Name),
                Say.Small(line).Spaced(AdaptiveSpacing.None),
                troubles > 0
                    ? Say.Line($"⚠ {texts["status.troubles", troubles]}", AdaptiveTextColor.Attention)
                    : null),
            Button.Here(Writing(texts["status.show"], round.Name, texts)));
    }

    private static AdaptiveAction Writing(string title, string what, LocalTexts texts) =>
        Button.Writing(title, $"{texts.Ways("command.status")[0]} {what}");

    /// <summary>What is asked of whoever answers; else how many have it.</summary>
    private static string Progress(RoundOverview overview, LocalTexts texts) => overview.Round.ExpectsAnswer
        ? texts["status.answered", overview.Status.Answered, overview.Status.Subjects]
        : texts["status.sent", overview.Status.Sent, overview.Status.Addressed];

    private static string? Ends(RoundOverview overview, LocalTexts texts, DateTimeZone zone) =>
        overview.IsClosed || overview.Round.ExpectsAnswer
            ? texts[overview.IsClosed ? "status.closed" : "status.deadline", texts.Date(overview.Round.Closes.InZone(zone).Date)]
            : null;

    /// <summary>What can be done with what is open: which round is asked after the press.</summary>
    private static IEnumerable<AdaptiveAction?> Levers(DeliveryStatus status, LocalTexts texts)
    {
        var open = status.Rounds.Where(round => !round.IsClosed).ToList();
        return ((AdaptiveAction?[])
        [
            open.Exists(IsMissed) ? Button.Writing(texts["status.nudge"], texts.Ways("command.nudge")[0]) : null,
            open.Exists(round => round.Round.ExpectsAnswer)
                ? Button.Writing(texts["status.postpone"], texts.Ways("command.postpone")[0])
                : null,
            open.Exists(round => round.IsOut) ? Button.Writing(texts["status.withdraw"], texts.Ways("command.withdraw")[0]) : null,
        ]).Where(button => button is not null);
    }

    /// <summary>The same for one round.</summary>
    private static IEnumerable<AdaptiveAction?> Buttons(RoundOverview round, string name, LocalTexts texts) => round.IsClosed ? [] :
    [
        IsMissed(round) ? Button.Writing(texts["status.nudge"], texts.Ways("command.nudge")[0]) : null,
        round.Round.ExpectsAnswer ? Button.Writing(texts["status.postpone"], texts.Ways("command.postpone")[0]) : null,
        round.IsOut ? Button.Writing(texts["status.withdraw"], $"{texts.Ways("command.withdraw")[0]} {name}") : null,
    ];

    private static bool IsMissed(RoundOverview round) => round.Round.ExpectsAnswer && round.Status.Answered < round.Status.Subjects;

    private static string Unreadable(DeliveryStatus status, LocalTexts texts) =>
        texts["status.unreadable", status.Unreadable.Count, texts.List([.. status.Unreadable.Select(row => row.Table).Distinct().Order()])];

    /// <summary>Trouble first, then the numbers, and whose answer is missing.</summary>
    private static IEnumerable<AdaptiveElement?> Lines(
        RoundOverview overview, DeliveryStatus status, Roster roster, LocalTexts texts, DateTimeZone zone)
    {
        var (round, numbers) = (overview.Round, overview.Status);
        foreach (var trouble in numbers.Troubles.Take(MostNames))
        {
            var who = roster.Find(trouble.To.Person)?.Name ?? trouble.To.Subject;
            yield return Say.Typed($"⚠ {who} {Line(trouble, Reason(trouble, status, texts, zone), texts)}");
        }
        if (numbers.Troubles.Count > MostNames)
            yield return Say.Small(texts["format.more", numbers.Troubles.Count - MostNames]);
        yield return Say.Text(
            texts["status.sent", numbers.Sent, numbers.Addressed]
            + (overview.Opened > 0 ? " · " + texts["status.opened", overview.Opened] : "")
            + (round.ExpectsAnswer ? " · " + texts["status.answered", numbers.Answered, numbers.Subjects] : ""));
        if (numbers.OnBehalf.Count > 0)
            yield return Say.Small(texts["on-behalf.of", Names(numbers.OnBehalf, roster, texts)]);
        if (numbers.Answered > 0 && MissingNames(overview, roster, texts) is { Length: > 0 } missing)
            yield return Say.SmallLine(texts["status.answers-missing", missing]);
        if (overview.IsClosed || round.ExpectsAnswer)
            yield return Say.Small(texts[overview.IsClosed ? "status.closed" : "status.deadline", texts.Moment(round.Closes, zone)]);
    }

    /// <summary>Organisations by their short names, and people where they answer for themselves; empty where neither is asked.</summary>
    private static string MissingNames(RoundOverview overview, Roster roster, LocalTexts texts)
    {
        List<string> names =
        [
            .. overview.Status.Missing
                .Select(subject => roster.Find(new OrganizationId(subject))?.ShortName ?? roster.Find(new PersonId(subject))?.Name)
                .OfType<string>(),
        ];
        return names.Count == 0 || names.Count < overview.Status.Missing.Count ? "" : texts.List(names);
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
