using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>What a new plan begins from: how the last year before it was planned, and what is to be avoided.</summary>
/// <param name="Network">The network.</param>
/// <param name="Habit">Null where nothing was planned before.</param>
internal sealed record MeetingPlanFacts(CurrentNetwork Network, MeetingHabit? Habit)
{
    public static MeetingPlanFacts Of(CurrentNetwork network, LocalDate from) => new(network, MeetingHabit.Before(network.Meetings, from));

    /// <summary>With what isn't written down of a year yet, as it was in the last that it is written of.</summary>
    public static WorkingCalendar Calendar(CurrentNetwork network, int year) =>
        new([.. Known(network), .. AvoidPeriods.Expected(Known(network), year).Select(one => one.Period)]);

    public MeetingPlanProposal Propose(int year, LocalDate after, TypedRule said)
    {
        var (setting, without) = (Habit?.Setting, said.Without.Count > 0 ? said.Without : Habit?.Without ?? said.Without);
        var length = said.Starts is null ? Habit?.Length : said.Length ?? Habit?.Length ?? MeetingPlan.UsualLength;
        return MeetingPlanProposal.For(
            year, said.Rule ?? Habit?.Rule ?? MeetingRule.Of(Network.Meetings.Days),
            said.Starts ?? setting?.Starts ?? Network.Meetings.Starts, after, Calendar(Network, year),
            [.. Network.Roster.Organizations.Select(organization => organization.Id)], without) with
        {
            Minutes = length is { } lasts ? (int)lasts.TotalMinutes : null,
            Place = said.Place ?? setting?.Place,
            IsObligatory = said.IsObligatory || setting?.IsObligatory is true ? true : null,
            Like = said.Rule is null || said.Starts is null ? Habit?.Year : null,
            IsWithoutAsBefore = said.Without.Count == 0 && without.Count > 0 ? true : null,
            AvoidsLike = AvoidPeriods.Expected(Known(Network), year).Select(one => (int?)one.From).Max(),
        };
    }

    private static IReadOnlyList<AvoidPeriod> Known(CurrentNetwork network) => network.Section<AvoidPeriodList>().Periods;
}
