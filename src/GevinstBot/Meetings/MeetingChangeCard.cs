using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>A meeting that was moved, cancelled or called: what is so now, and what follows from it.</summary>
public static class MeetingChangeCard
{
    /// <param name="request">Who is told.</param>
    /// <param name="changes">Each with until when the month's numbers can be given now; null where that hasn't changed.</param>
    /// <param name="zone">The network's.</param>
    /// <param name="unsaid">The meeting that whoever is told hasn't said whether they come to; null where they have.</param>
    public static AdaptiveCard For(
        CardRequest request, IReadOnlyList<(ChangedMeeting Change, Instant? Deadline)> changes, DateTimeZone zone,
        Meeting? unsaid = null) =>
        request.Frame(
            Heading([.. changes.Select(one => one.Change)], request.Texts),
            [.. Told(changes, request.Texts, zone), AgendaPart.Unsaid(unsaid is not null, request.Texts)],
            unsaid is null ? null : AgendaPart.SayingSo(isUnsaid: true, unsaid, request.Texts));

    /// <summary>«Møtet er flyttet», or that several are otherwise.</summary>
    public static string Heading(IReadOnlyList<ChangedMeeting> changes, LocalTexts texts) =>
        changes is [var only] ? Heading(only, texts) : texts["meeting-change.heading-several"];

    /// <summary>«Møtet er flyttet».</summary>
    public static string Heading(ChangedMeeting change, LocalTexts texts) => texts[change.Kind switch
    {
        MeetingChangeKind.Called => "meeting-change.heading-extra",
        MeetingChangeKind.Cancelled => "meeting-change.heading-cancelled",
        MeetingChangeKind.TakesPlace => "meeting-change.heading-takes-place",
        MeetingChangeKind.Moved => "meeting-change.heading-moved",
        MeetingChangeKind.Lasts => "meeting-change.heading-lasts",
        MeetingChangeKind.Meets => "meeting-change.heading-meets",
        MeetingChangeKind.Obliges => "meeting-change.heading-obliges",
        MeetingChangeKind.Frees => "meeting-change.heading-frees",
    }];

    /// <summary>What those concerned are told, as the lead sees it before it is sent; what follows for all of them is said once.</summary>
    public static IEnumerable<AdaptiveElement?> Told(
        IReadOnlyList<(ChangedMeeting Change, Instant? Deadline)> changes, LocalTexts texts, DateTimeZone zone) =>
    [
        .. changes.SelectMany(one => (AdaptiveElement?[])
        [
            Say.Typed(MeetingWords.Said(one.Change, zone, texts)),
            one.Change is { HasNewLength: true, Kind: not MeetingChangeKind.Lasts, After.TakesPlace: true }
                ? Say.Text(MeetingWords.LengthLine(one.Change.After, texts))
                : null,
            // Where somebody is to come at another time, where it is belongs to it, new or not.
            one.Change is { After.TakesPlace: true } and ({ HasNewPlace: true, Kind: not MeetingChangeKind.Meets }
                or { After.Room: not null, Kind: MeetingChangeKind.Moved or MeetingChangeKind.TakesPlace })
                ? Say.Typed(MeetingWords.PlaceLine(one.Change.After, texts))
                : null,
            one.Change is { IsNewlyObligatory: true, Kind: not MeetingChangeKind.Obliges, After.TakesPlace: true }
                ? Say.Text(texts["meetings.obligatory"])
                : null,
            one.Deadline is { } at
                ? Say.Text(texts["meeting-change.deadline", texts.When(at.InZone(zone).LocalDateTime, one.Change.At.InZone(zone).Date)])
                : null,
        ]),
        changes.Any(one => one.Change.Kind is MeetingChangeKind.Moved or MeetingChangeKind.TakesPlace or MeetingChangeKind.Lasts)
            ? Say.Text(texts["meeting-change.answers-stand"])
            : null,
        changes.Any(one => one.Change is { After.TakesPlace: false, After.Id.IsExtra: false })
            ? Say.Text(texts["meeting-change.numbers-go-on"])
            : null,
        Say.Small(texts["meeting-change.calendar", texts.Ways("command.feed")[0]]),
    ];
}
