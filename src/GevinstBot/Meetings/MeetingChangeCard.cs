using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Meetings;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>A meeting that was moved, cancelled or called: what is so now, and what follows from it.</summary>
public static class MeetingChangeCard
{
    /// <param name="request">Who is told.</param>
    /// <param name="change">What was changed.</param>
    /// <param name="deadline">Until when the month's numbers can be given now; null where that hasn't changed.</param>
    /// <param name="zone">The network's.</param>
    public static AdaptiveCard For(CardRequest request, ChangedMeeting change, Instant? deadline, DateTimeZone zone) => request.Frame(
        Heading(change, request.Texts), [.. Told(change, deadline, request.Texts, zone)]);

    /// <summary>«Møtet er flyttet».</summary>
    public static string Heading(ChangedMeeting change, LocalTexts texts) => texts[change.Kind switch
    {
        MeetingChangeKind.Called => "meeting-change.heading-extra",
        MeetingChangeKind.Cancelled => "meeting-change.heading-cancelled",
        MeetingChangeKind.TakesPlace => "meeting-change.heading-takes-place",
        MeetingChangeKind.Moved => "meeting-change.heading-moved",
        MeetingChangeKind.Lasts => "meeting-change.heading-lasts",
    }];

    /// <summary>What those concerned are told, as the lead sees it too before it is sent.</summary>
    public static IEnumerable<AdaptiveElement?> Told(ChangedMeeting change, Instant? deadline, LocalTexts texts, DateTimeZone zone) =>
    [
        Say.Typed(MeetingWords.Said(change, texts)),
        deadline is { } at ? Say.Text(texts["meeting-change.deadline", texts.When(at, zone)]) : null,
        change is { Before: not null, After.TakesPlace: true } ? Say.Text(texts["meeting-change.answers-stand"]) : null,
        change is { After.TakesPlace: false, After.Id.IsExtra: false } ? Say.Text(texts["meeting-change.numbers-go-on"]) : null,
        Say.Small(texts["meeting-change.calendar", texts.Ways("command.feed")[0]]),
    ];
}
