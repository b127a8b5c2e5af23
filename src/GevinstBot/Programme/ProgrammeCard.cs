using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Programme;

/// <summary>«program»: what comes next, what comes after it, and how it gets into one's calendar.</summary>
public static class ProgrammeCard
{
    private const string PastId = "past";
    private const string CalendarId = "calendar";
    private const string TeamsId = "teams";

    /// <summary>Nobody reads it.</summary>
    private const string LinkField = "link";

    /// <param name="facts">The programme.</param>
    /// <param name="calendar">Where its calendar lies; null where the program doesn't know its own address.</param>
    /// <param name="texts">The language.</param>
    /// <param name="changing">What a button writes that changes it; null for whoever may not.</param>
    public static PromptCard For(ProgrammeFacts facts, Uri? calendar, LocalTexts texts, string? changing)
    {
        var heading = texts["programme.heading"];
        var after = facts.Coming.Where(one => one != facts.Next).ToList();
        var past = new Behind(PastId, texts["programme.show-past"], facts.Past.SelectMany(one => Lines(one, facts, texts)));
        var subscribing = new Behind(CalendarId, texts["programme.in-calendar"], Calendar(calendar, texts));
        var teams = new Behind(
            TeamsId, texts["programme.show-teams"], facts.IsLead ? facts.Teams.SelectMany(team => Team(team, texts)) : []);
        var card = Frame.Of(
            texts, heading,
            [
                Say.Heading(heading),
                Say.SubtleLine(facts.Cohort.Name),
                facts.Coming.Count == 0
                    ? Say.Text(texts[facts.Past.Count == 0 ? "programme.empty" : "programme.over"])
                    : null,
                facts.Next is { } next ? Next(next, facts, texts) : null,
                facts.Next is not null && after.Count > 0 ? Say.Subheading(texts["programme.after"]) : null,
                .. after.SelectMany(one => Lines(one, facts, texts)),
                .. facts.IsLead ? [] : facts.Teams.Select(team => Lacking(team, texts)),
                teams.Element,
                past.Element,
                subscribing.Element,
            ],
            subscribing.Button, teams.Button, past.Button,
            changing is null ? null : Button.Writing(texts["programme.change"], changing));
        return new PromptCard(card, heading);
    }

    private static AdaptiveElement Next(ShownDay next, ProgrammeFacts facts, LocalTexts texts) => Place.Boxed(
        Say.Small(texts["programme.next"]),
        Say.Labelled(ProgrammeWords.Title(next.Day, texts)).Spaced(AdaptiveSpacing.None),
        Say.Line(ProgrammeWords.Hours(next.Day, facts.Today, texts)),
        Say.SubtleLine(ProgrammeWords.Facts(next.Day, texts)),
        next.Day.Goal is { } goal ? Say.Labelled(texts["programme.goal"], $" {goal}").Spaced(AdaptiveSpacing.Small) : null,
        Against(next, facts, texts));

    private static IEnumerable<AdaptiveElement?> Lines(ShownDay one, ProgrammeFacts facts, LocalTexts texts) =>
    [
        Say.Labelled(ProgrammeWords.Title(one.Day, texts)).Spaced(AdaptiveSpacing.Small),
        Say.SmallLine($"{ProgrammeWords.Hours(one.Day, facts.Today, texts)} · {ProgrammeWords.Facts(one.Day, texts)}"),
        Against(one, facts, texts),
    ];

    /// <summary>What a team still needs, as help; null where it has all.</summary>
    private static AdaptiveElement? Lacking(TeamComposition team, LocalTexts texts) => team.Gaps.Count == 0
        ? null
        : Say.Typed(texts["programme.team-lacks", texts.Quoted(team.Team.Name), ProgrammeWords.Gaps(team, texts)]).Apart();

    private static IEnumerable<AdaptiveElement?> Team(TeamComposition team, LocalTexts texts) =>
    [
        Say.Labelled(team.Team.Name).Spaced(AdaptiveSpacing.Small),
        Say.SmallLine(team.Gaps.Count == 0 ? texts["programme.team-whole"] : texts["programme.lacks", ProgrammeWords.Gaps(team, texts)]),
        team.AdvisorComes ? Say.SmallLine(texts["programme.advisor-comes"]) : null,
    ];

    private static AdaptiveElement? Against(ShownDay one, ProgrammeFacts facts, LocalTexts texts) =>
        ProgrammeWords.Clash(one.Clash, facts.Roster, texts) is { } clash ? Say.Line(clash, AdaptiveTextColor.Warning) : null;

    private static IEnumerable<AdaptiveElement?> Calendar(Uri? calendar, LocalTexts texts) => calendar is null ? [] :
    [
        Say.Text(texts["programme.subscribe"]),
        // A field, because one can copy what stands in it, and it keeps within the card.
        Ask.Text(LinkField, texts["feed.link"], calendar.AbsoluteUri),
        Say.Text(texts["feed.outlook"]),
        Button.Here(Button.Opening(texts["programme.download"], calendar)),
        Say.Small(texts["programme.who-sees"]),
    ];
}
