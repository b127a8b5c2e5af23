using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.LearningNetwork;

/// <summary>
/// An advisor's own teams before a check-in or the advisors' meeting: who has logged, who stands still, where the two see it differently,
/// and a proposed step for each, all of it saved with one press. Counts and choices only: a team's own words stay with the team.
/// </summary>
public static class AdvisorFridayCard
{
    private const string Help = "help";

    public static string Title(ProgrammeDay day, LocalTexts texts) => texts[
        day.Kind is ProgrammeDayKind.AdvisorMeeting ? "advisor-friday.title-meeting" : "advisor-friday.title", IsoWeeks.Of(day.Date).Week];

    public static AdaptiveCard For(CardRequest request, AdvisorFridayQuestion question) => Form(
        request with { BasedOn = question.Said?.Version ?? 0 }, question, Begun(question), problems: []);

    /// <summary>With what was typed, and what is wrong with it.</summary>
    public static AdaptiveCard Form(
        CardRequest request, AdvisorFridayQuestion question, IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems)
    {
        var (texts, form) = (request.Texts, new FilledForm(typed, problems, request.Texts));
        var isOpen = !request.IsClosed && question.Teams.Count > 0;
        return request.Frame(
            Title(question.Day, texts),
            [
                form.Banner,
                Say.SmallLine(question.Cohort.Name),
                .. question.IsMeeting ? Meeting(question, texts) : [],
                .. question.Teams.SelectMany(team => Team(request, question, team, form, isOpen)),
                question.Teams.Count == 0 ? Say.Text(texts["advisor-friday.no-teams"]) : null,
                question.Said is { } said ? Say.SmallLine(texts["advisor-friday.saved", texts.When(said.At, question.Zone)]) : null,
                isOpen ? Say.Small(texts["advisor-friday.who-sees"]) : null,
            ],
            isOpen ? request.Button(texts["advisor-friday.save"], AdvisorFridayAnswerSubmit.VerbName).Primary() : null,
            isOpen ? Button.Toggle(texts["advisor-friday.note-help"], question.Teams.Select(team => HelpId(team.Team.Id))) : null);
    }

    /// <summary>What the advisors' meeting is to talk about: kinds and numbers alone.</summary>
    private static IEnumerable<AdaptiveElement> Meeting(AdvisorFridayQuestion question, LocalTexts texts)
    {
        yield return Say.Subheading(texts["advisor-friday.agenda"]);
        yield return question.Common.Count == 0
            ? Say.Text(texts["advisor-friday.no-blockers"])
            : Say.Bullets(question.Common.Select(one => texts.Counted(
                "advisor-friday.blocker", one.Teams, texts[$"check-in.blocker-kind.{CheckInField.Key(one.Kind)}"])));
        if (question.Teams.Count > 0)
            yield return Say.Subheading(texts["advisor-friday.own-teams"]);
    }

    private static IEnumerable<AdaptiveElement?> Team(
        CardRequest request, AdvisorFridayQuestion question, TeamStanding standing, FilledForm form, bool isOpen)
    {
        var (texts, team) = (request.Texts, standing.Team.Id);
        yield return Say.Labelled(standing.Team.Name).Apart();
        yield return Say.SubtleLine(Told(standing, question, texts));
        if (standing.StuckSince(request.Now) is { } since)
            yield return Say.Status(
                texts[
                    "advisor-friday.stuck", texts[$"check-in.blocker-kind.{CheckInField.Key(standing.CheckIn!.Answer.Blocker!.Value)}"],
                    texts.Day(since.InZone(question.Zone).Date)],
                AdaptiveTextColor.Attention);
        if (standing.IsApart)
            yield return Say.Status(
                texts[
                    "advisor-friday.apart", texts.Number(standing.CheckIn!.Answer.Progress, decimals: 1),
                    texts.Number(standing.Scored!.Progress, decimals: 1)],
                AdaptiveTextColor.Warning);
        yield return isOpen ? Score(standing, form) : Scored(standing, texts);
        if (isOpen)
            yield return Place.Together(form.LongText(
                AdvisorScores.HelpField(team), texts["advisor-friday.help", standing.Team.Name], AdvisorScores.LongestHelp,
                texts["advisor-friday.help-hint"])).Folded(HelpId(team), form.IsFilled(AdvisorScores.HelpField(team)));
        else if (question.Said?.Of.GetValueOrDefault(team) is { Help.Length: > 0 } agreed)
            yield return CheckInWords.Line(texts["advisor-friday.agreed"], agreed.Help);
    }

    private static AdaptiveElement Score(TeamStanding standing, FilledForm form)
    {
        var texts = form.Texts;
        return Place.Together(
            form.OneOf(
                AdvisorScores.ScoreField(standing.Team.Id), texts["advisor-friday.score", standing.Team.Name],
                Progress.Choices.Select(step => (CheckInWords.ProgressStep(step.Value, texts), step.Key))),
            Say.Small(texts[
                "advisor-friday.proposal", texts.Number(standing.Proposal.Step, decimals: 1),
                texts[$"check-in.progress.reason.{CheckInField.Key(standing.Proposal.Reason)}"]]));
    }

    private static AdaptiveElement? Scored(TeamStanding standing, LocalTexts texts) => standing.Scored is { } scored
        ? CheckInWords.Line(texts["advisor-friday.scored"], CheckInWords.ProgressStep(scored.Progress, texts))
        : null;

    /// <summary>What the team has told last, and how much it has logged since.</summary>
    private static string Told(TeamStanding standing, AdvisorFridayQuestion question, LocalTexts texts) => standing.CheckIn is not { } told
        ? texts["advisor-friday.nothing-told"]
        : texts[
            "advisor-friday.told", texts.Day(told.At.InZone(question.Zone).Date), texts.Number(told.Answer.Progress, decimals: 1),
            standing.IsQuiet ? texts["advisor-friday.no-tests"] : texts.Counted("advisor-friday.tests", standing.Tests)];

    /// <summary>What was said already, or what is proposed.</summary>
    private static Dictionary<string, string> Begun(AdvisorFridayQuestion question)
    {
        var fields = new Dictionary<string, string>();
        foreach (var standing in question.Teams)
        {
            var said = question.Said?.Of.GetValueOrDefault(standing.Team.Id);
            fields[AdvisorScores.ScoreField(standing.Team.Id)] = Progress.Key(said?.Progress ?? standing.Proposal.Step);
            fields[AdvisorScores.HelpField(standing.Team.Id)] = said?.Help ?? "";
        }
        return fields;
    }

    private static string HelpId(TeamId team) => $"{Help}-of-{team}";
}
