using System.Collections.ObjectModel;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Meetings;
using GevinstBot.Rounds;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;
using NodaTime.Text;

namespace GevinstBot.Meetings;

/// <summary>The lead's minutes: a decision for each item and up to three actions, all optional.</summary>
public static class MinutesCard
{
    public static AdaptiveCard For(CardRequest request, MeetingQuestion question) =>
        Form(request, question, ReadOnlyDictionary<string, string>.Empty, problems: []);

    /// <summary>What the fields hold when minutes are corrected.</summary>
    public static IReadOnlyDictionary<string, string> Fields(Minutes minutes)
    {
        var fields = minutes.Decisions.ToDictionary(decision => MinutesEdit.DecisionField(decision.ItemId), decision => decision.Text);
        foreach (var action in minutes.Actions)
        {
            fields[MinutesEdit.ActionField(action.Number)] = action.What;
            fields[MinutesEdit.OrganizationField(action.Number)] = action.Organization.Value;
            fields[MinutesEdit.DueField(action.Number)] = LocalDatePattern.Iso.Format(action.Due);
        }
        return fields;
    }

    public static AdaptiveCard Form(
        CardRequest request, MeetingQuestion question, IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems)
    {
        var (texts, (meeting, agenda)) = (request.Texts, question);
        return request.Frame(
            texts["minutes.heading", texts.Day(meeting.Day)],
            [
                Problems.Banner(problems, texts),
                Say.Text(texts["minutes.what-happens"]),
                Say.Strong(texts["form.no-personal-data"]),
                .. agenda.Kept.Select((item, place) => Decision(item, place + 1, typed, texts).WithProblems(problems, texts)),
                Say.Subheading(texts["minutes.actions"]),
                .. Enumerable.Range(1, MinutesEdit.MostActions)
                    .SelectMany(number => Action(number, meeting, typed, texts))
                    .Select(field => field.WithProblems(problems, texts)),
            ],
            request.Button(texts["minutes.save"], MinutesAnswerSubmit.VerbName));
    }

    private static AdaptiveInput Decision(AgendaItem item, int number, IReadOnlyDictionary<string, string> typed, LocalTexts texts)
    {
        var (field, label) = (MinutesEdit.DecisionField(item.Id), CardText.Clean(AgendaPart.Numbered(item, number, texts)));
        return Ask.LongText(field, label, typed.GetValueOrDefault(field), MinutesEdit.LongestDecision, texts["minutes.decision-hint"]);
    }

    private static IReadOnlyList<AdaptiveInput> Action(
        int number, MeetingFacts meeting, IReadOnlyDictionary<string, string> typed, LocalTexts texts)
    {
        var (what, who, due) = (MinutesEdit.ActionField(number), MinutesEdit.OrganizationField(number), MinutesEdit.DueField(number));
        return
        [
            Ask.Text(what, texts["minutes.action-what", number], typed.GetValueOrDefault(what), MinutesEdit.LongestAction).Apart(),
            Ask.OneOf(
                who,
                texts["minutes.action-who", number],
                meeting.Organizations.Select(organization => (organization.ShortName, organization.Id.Value)),
                typed.GetValueOrDefault(who),
                texts["minutes.action-who-hint"]),
            Ask.Date(due, texts["minutes.action-due", number], typed.GetValueOrDefault(due), LocalDatePattern.Iso.Format(meeting.Day)),
        ];
    }
}
