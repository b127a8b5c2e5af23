using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.StandIns;
using NodaTime;
using static GevinstBot.Domain.Tests.StandIns.Away;

namespace GevinstBot.Domain.Tests.StandIns;

public sealed class ReturnRhythmTests
{
    private static readonly PersonId Ola = new("ola");

    /// <summary>A Friday; the Monday after is the first working day back.</summary>
    private static readonly LocalDate LastDay = new(2026, 11, 13);

    private static readonly Substitute Absence = new(Kari, Ahus, new LocalDate(2026, 11, 9), LastDay);
    private static readonly Instant SaturdayNight = At(new LocalDate(2026, 11, 14), 0);

    [Fact]
    public void A_contact_is_back_when_nobody_stands_in_any_more_and_for_a_week()
    {
        Assert.Empty(Over(LastDay, Absence));
        Assert.Equal([Absence], Over(LastDay.PlusDays(1), Absence));
        Assert.Equal([Absence], Over(LastDay.PlusDays(7), Absence));
        Assert.Empty(Over(LastDay.PlusDays(8), Absence));
    }

    [Fact]
    public void Two_who_stand_in_one_after_the_other_are_one_absence_and_one_of_weeks_before_is_another()
    {
        var next = new Substitute(Ola, Ahus, LastDay.PlusDays(3), LastDay.PlusDays(6));
        var longAgo = new Substitute(Ola, Ahus, LastDay.PlusDays(-60), LastDay.PlusDays(-50));

        Assert.Empty(Over(LastDay.PlusDays(4), Absence, next));
        Assert.Equal([next, Absence], Over(LastDay.PlusDays(7), longAgo, Absence, next));
    }

    [Fact]
    public void Whoever_is_named_without_days_has_not_stood_in() => Assert.Empty(Over(LastDay, new Substitute(Kari, Ahus, null, null)));

    [Fact]
    public void What_the_substitute_answered_on_those_days_is_told_on_the_first_working_day()
    {
        var back = Of([Answered("indicators", Kari, LastDay)], SaturdayNight)!;

        Assert.Equal((Ahus, Bodil, LastDay), (back.Organization, back.Contact, back.LastDay));
        Assert.Equal(new StoodInAnswer(Id("indicators"), Kari, At(LastDay, 12)), Assert.Single(back.Answers));
        Assert.Equal(Hours.MorningOf(new LocalDate(2026, 11, 16)), back.Opens);
    }

    [Fact]
    public void Nothing_is_told_where_nobody_answered_in_their_stead()
    {
        Assert.Null(Of([], SaturdayNight));
        Assert.Null(Of([Open("pulse")], SaturdayNight));
        Assert.Null(Of([Answered("indicators", Bodil, LastDay)], SaturdayNight));
        Assert.Null(Of([Answered("indicators", Kari, LastDay.PlusDays(1))], SaturdayNight));
    }

    [Fact]
    public void What_nobody_has_answered_waits_the_nearest_deadline_first()
    {
        var later = Open("pulse", days: 9);

        var back = Of([Answered("indicators", Kari, LastDay), later, Open("agenda", days: 5), Open("message", days: -1)], SaturdayNight)!;

        Assert.Equal([Id("agenda"), Id("pulse")], back.Waiting);
    }

    [Fact]
    public void A_return_is_a_round_that_asks_nothing_and_is_called_by_the_organisation_and_the_last_day()
    {
        var back = Of([Answered("indicators", Kari, LastDay)], SaturdayNight)!;

        var round = ReturnRhythm.RoundOf(back);

        Assert.Equal(("return_ahus-2026-11-13", back.Opens, false), (round.Id.ToString(), round.Opens, round.ExpectsAnswer));
        Assert.Equal(new Addressee("ahus", Bodil), Assert.Single(round.Addressees));
        var (told, asked) = (new Prompt(round.Id, "ahus", Bodil), Round("agenda", days: 1));
        Assert.True(MessageOrder.Of(round, told, Occasion.First).Precedes(
            MessageOrder.Of(asked, told with { Round = asked.Id }, Occasion.First)));
    }

    private static IReadOnlyList<Substitute> Over(LocalDate today, params Substitute[] substitutes) =>
        ReturnRhythm.JustOver(With(substitutes), Ahus, today);

    private static ContactReturn? Of(IReadOnlyList<RoundState> rounds, Instant now) => ReturnRhythm.Of(Bodil, [Absence], rounds, now, Hours);

    private static RoundState Answered(string kind, PersonId by, LocalDate day) =>
        new(Round(kind, days: 5), [], [new Answered("ahus", by, At(day, 12))]);

    private static RoundState Open(string kind, int days = 5) => new(Round(kind, days), [], []);

    private static Round Round(string kind, int days) =>
        new(Id(kind), At(new LocalDate(2026, 11, 9), 9), SaturdayNight + Duration.FromDays(days), [new Addressee("ahus", Bodil)]);

    private static RoundId Id(string kind) => new(new RoundKind(kind), "2026-11");
}
