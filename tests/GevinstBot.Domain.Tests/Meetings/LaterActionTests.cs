using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Tests.Meetings;

public sealed class LaterActionTests
{
    private static readonly LocalDate Day = new(2026, 11, 17);
    private static readonly OrganizationId Ahus = new("ahus");
    private static readonly OrganizationId Ous = new("ous");
    private static readonly Instant First = Instant.FromUtc(2026, 11, 19, 10, 0);
    private static readonly Instant Second = Instant.FromUtc(2026, 11, 20, 10, 0);

    [Fact]
    public void What_somebody_gets_after_the_minutes_were_saved_first_is_noted_with_its_moment_and_another_text_or_day_is_nothing_new()
    {
        var saved = Of(new(1, "Rydd", Ahus, Day), new(2, "Tell", Ous, Day)).After(before: null, First);
        var changed = Of(new(1, "Rydd i listene", Ahus, Day.PlusDays(3)), new(2, "Tell", Ahus, Day), new(3, "Skriv", Ous, Day)).After(saved, First);
        var once = Of(new(2, "Tell", Ahus, Day), new(3, "Skriv", Ous, Day) { Person = new PersonId("kari") }).After(changed, Second);

        Assert.Null(saved.Later);
        Assert.Equal([(2, Ahus, First), (3, Ous, First)], changed.Later!.Select(one => (one.Number, one.Organization, one.At)));
        Assert.Equal([(2, First), (3, Second)], once.Later!.Select(one => (one.Number, one.At)));
        Assert.Null(Of(new DecidedAction(1, "Rydd", Ahus, Day)).After(saved, Second).Later);
    }

    private static Minutes Of(params DecidedAction[] actions) => new(Day, [], actions);
}
