using GevinstBot.Domain.Reporting;
using NodaTime;

namespace GevinstBot.Domain.Tests.Reporting;

public sealed class EffectChoicesTests
{
    [Fact]
    public void The_nearest_day_stands_first() => Assert.Equal(
        [EffectChoices.OneMonth, EffectChoices.YearEnd, EffectChoices.ThreeMonths, EffectChoices.SixMonths],
        EffectChoices.From(new LocalDate(2026, 10, 30)).Select(choice => choice.TextKey));

    [Fact]
    public void No_two_are_the_same_day_and_none_is_past_on_any_day_of_a_leap_year()
    {
        for (var today = new LocalDate(2028, 1, 1); today.Year == 2028; today = today.PlusDays(1))
        {
            var days = EffectChoices.From(today).Select(choice => choice.Day).ToList();

            Assert.Equal(days.Distinct().Order(), days);
            Assert.All(days, day => Assert.True(day >= today));
        }
    }
}
