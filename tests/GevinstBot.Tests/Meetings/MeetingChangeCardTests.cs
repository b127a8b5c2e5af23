using AdaptiveCards;
using GevinstBot.Domain;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Meetings;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Tests.Meetings;

public sealed class MeetingChangeCardTests
{
    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb[OsloTime.ZoneId];
    private static readonly PersonId Person = new("6e760000-0000-4000-8000-000000000001");
    private static readonly Instant At = Instant.FromUtc(2026, 11, 3, 8, 0);
    private static readonly MeetingId November = new(new YearMonth(2026, 11));

    private static readonly MeetingPlan Plan = new(
        [new(2026, 11, 17), new(2026, 12, 15)], new LocalTime(13, 0),
        [new MeetingChange(new(November.Month, 2)) { At = At, Day = new(2026, 11, 26), Subject = "Budsjett *2027*" }]);

    [Theory]
    [InlineData(Language.Bokmål, "nb")]
    [InlineData(Language.English, "en")]
    public void What_those_concerned_are_told(Language language, string tag)
    {
        var own = Plan.Find(November)!;
        var moved = Changed(own, new(November) { At = At, Day = new(2026, 11, 24), Starts = new(9, 0) });

        Told(moved, At + Duration.FromDays(10), $"moved.{tag}", language);
        Told(Changed(own, new(November) { At = At, IsCancelled = true }), null, $"cancelled.{tag}", language);
        Told(ChangedMeeting.Of(Plan.Find(new(November.Month, 2))!)[0], null, $"extra.{tag}", language);
        Told(Changed(own, new(November) { At = At, Length = Duration.FromMinutes(60) }), null, $"lasts.{tag}", language);
        Told(Changed(own, new(November) { At = At, IsObligatory = true }), null, $"obliges.{tag}", language);
        Told(Changed(own with { IsObligatory = true }, new(November) { At = At, IsObligatory = false }), null, $"frees.{tag}", language);
        var december = Changed(Plan.Find(new(new YearMonth(2026, 12)))!, new(new(new YearMonth(2026, 12))) { At = At, IsCancelled = true });
        Check(
            MeetingChangeCard.For(Request(language, MeetingChangeRhythm.Kind), [(moved, At + Duration.FromDays(10)), (december, null)], Oslo),
            $"MeetingChangeCard.several.{tag}");
        Told(
            Changed(own, new(November) { At = At - Duration.FromDays(365), Day = new(2026, 11, 24), Length = Duration.FromMinutes(60) }),
            null, $"moved-and-shorter.{tag}", language);
        var cancelled = own with { Cancelled = At };
        Told(Changed(cancelled, new(November) { At = At }), null, $"takes-place.{tag}", language);
    }

    [Theory]
    [InlineData(Language.Bokmål, "nb")]
    [InlineData(Language.English, "en")]
    public void The_lead_s_form(Language language, string tag)
    {
        var (request, facts) = (Request(language, MeetingChangeRhythm.FormKind), new MeetingFormFacts(Plan, At.InZone(Oslo), "v1"));
        var typed = new Dictionary<string, string> { [MeetingEdit.MeetingField] = "2026-11", [MeetingEdit.DayField] = "2026-12-01", [MeetingEdit.StartsField] = "ni" };
        var change = Changed(Plan.Find(November)!, new(November) { At = At, Day = new(2026, 11, 24) });

        Check(MeetingFormCard.Form(request, facts, new Dictionary<string, string>(), problems: []), $"MeetingFormCard.open.{tag}");
        Check(
            MeetingFormCard.Form(request, facts, typed, [new Problem(MeetingEdit.DayField, "meeting-change.other-month"), new Problem(MeetingEdit.StartsField, "meeting-change.not-an-hour")]),
            $"MeetingFormCard.refused.{tag}");
        Check(
            MeetingFormCard.Preview(request, facts, new MeetingPreview(change, [new DayClash("winter-holiday", [new("ahus"), new("ous")])], At, Told: 11)),
            $"MeetingFormCard.preview.{tag}");
        Check(
            MeetingFormCard.Preview(request, facts, new MeetingPreview(change, [], null, Told: 11) { IsOvertaken = true, IsAtOddHour = true }),
            $"MeetingFormCard.overtaken.{tag}");
        Check(MeetingFormCard.Receipt(request, MeetingWords.Said(change, Oslo, request.Texts)), $"MeetingFormCard.saved.{tag}");
        Check(MeetingFormCard.Over(request), $"MeetingFormCard.over.{tag}");
    }

    private static void Told(ChangedMeeting change, Instant? deadline, string name, Language language) =>
        Check(MeetingChangeCard.For(Request(language, MeetingChangeRhythm.Kind), [(change, deadline)], Oslo), $"MeetingChangeCard.{name}");

    private static ChangedMeeting Changed(Meeting meeting, MeetingChange change) => new(meeting, change.Of(meeting));

    private static CardRequest Request(Language language, RoundKind kind)
    {
        var (to, round) = (new Addressee("ahus", Person), new RoundId(kind, "2026-11-1"));
        return new CardRequest(
            new Round(round, At, At + Duration.FromDays(7), [to]) { ExpectsAnswer = false }, to,
            new DeliveryKey(new Prompt(round, to.Subject, to.Person), new string('0', 32)), new TextCatalog().In(language), At);
    }

    private static void Check(AdaptiveCard card, string name) => Golden.Matches(card, $"Meetings/{name}");
}
