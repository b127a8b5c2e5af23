using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Reporting;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.LearningNetwork;

/// <summary>To a health trust, how its own teams stand after a check-in. What a team has written stays with the team.</summary>
public static class TeamStatusCard
{
    public static string Title(ProgrammeDay day, LocalTexts texts) => texts["team-status.title", IsoWeeks.Of(day.Date).Week];

    public static AdaptiveCard For(CardRequest request, TeamStatusQuestion question)
    {
        var texts = request.Texts;
        return request.Frame(
            Title(question.Day, texts),
            [
                Say.SmallLine(texts["team-status.of", question.Organization.ShortName, question.Cohort.Name]),
                .. question.Teams.SelectMany(team => Team(team, question, texts)),
                question.Teams.Count == 0 ? Say.Text(texts["team-status.none"]) : null,
                Say.Small(texts["team-status.what"]),
            ]);
    }

    private static IEnumerable<AdaptiveElement?> Team(TeamStanding standing, TeamStatusQuestion question, LocalTexts texts)
    {
        yield return Say.Labelled(standing.Team.Name).Apart();
        if (standing.CheckIn?.Period != question.Period)
            yield return Say.Status(texts["team-status.not-told", IsoWeeks.Of(question.Day.Date).Week], AdaptiveTextColor.Warning);
        if (standing.CheckIn?.Answer is { } told)
        {
            yield return CheckInWords.Line(texts["check-in.told.progress"], CheckInWords.ProgressStep(told.Progress, texts))
                .Spaced(AdaptiveSpacing.None);
            if (told.Blocker is { } blocker)
                yield return CheckInWords.Line(
                    texts["check-in.told.blocker-kind"], texts[$"check-in.blocker-kind.{CheckInField.Key(blocker)}"])
                    .Spaced(AdaptiveSpacing.None);
        }
        if (standing.Logged > 0)
            yield return Say.SubtleLine(texts.Counted("team-status.tests", standing.Logged));
        if (standing.Variation is { } variation && texts.Said(variation) is { } said)
            yield return Say.SubtleLine(texts["team-status.course", said]);
    }
}
