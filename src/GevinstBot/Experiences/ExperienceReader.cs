using GevinstBot.Domain.Experiences;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Reporting;
using GevinstBot.LearningNetwork;
using GevinstBot.Meetings;
using GevinstBot.Network;
using GevinstBot.Reporting;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Experiences;

/// <summary>What has worked where, as it follows from what was answered in two years.</summary>
public sealed class ExperienceReader(
    IndicatorAnswerTable answers, CheckInTable checkIns, LoggedTestTable tests, AgendaReader agendas, MeetingRounds meetings,
    ExperienceTable told, CurrentNetwork network)
{
    private static readonly Duration LooksBack = Duration.FromDays(730);

    public async Task<IReadOnlyList<Experience>> FindAsync(string words, Instant now, LocalTexts texts, CancellationToken ct)
    {
        var since = now - LooksBack;
        var teams = network.Section<Cohorts>().Teams.DistinctBy(team => team.Id);
        var all = ExperienceRule.Turned(await answers.SinceAsync(since, ct), network.Section<IndicatorCatalog>())
            .Concat(ExperienceRule.Adopted(
                await checkIns.AdoptedSinceAsync(since, ct), await tests.AdoptedSinceAsync(since, ct), teams, network.Zone))
            .Concat(ExperienceRule.Shared(await HeldAsync(since, now, ct), texts.Say))
            .Concat(ExperienceRule.Told(await told.SinceAsync(since, ct), network.Zone));
        return ExperienceRule.Find(all, words, id => network.Roster.Find(id)?.ShortName ?? id.Value);
    }

    private async Task<IReadOnlyList<Agenda>> HeldAsync(Instant since, Instant now, CancellationToken ct)
    {
        var held = new List<Agenda>();
        foreach (var meeting in meetings.Around(new Interval(since, now)).Where(one => one.TakesPlace && meetings.EndsAt(one) <= now))
        {
            if (await agendas.FindAsync(meeting, ct) is { } found)
                held.Add(found.Agenda);
        }
        return held;
    }
}
