using System.Collections.ObjectModel;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Meetings;
using GevinstBot.Rounds;
using GevinstBot.Teams.Cards;
using NodaTime.Text;

namespace GevinstBot.Meetings;

/// <summary>
/// The lead's minutes: a decision for each item and up to three actions, all optional. Each of the two subjects is behind a button until
/// there is something in it; of minutes that come back, what is wrong is first.
/// </summary>
public static class MinutesCard
{
    /// <summary>Shown and hidden by «Skriv beslutninger».</summary>
    private const string Decisions = "decisions";

    /// <summary>Shown and hidden by «Skriv aksjoner».</summary>
    private const string Actions = "actions";

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
        var form = new FilledForm(typed, problems, texts);
        var decisions = agenda.Kept.Select((item, place) => Decision(item, place + 1, form)).ToList();
        var numbers = Enumerable.Range(1, MinutesEdit.MostActions).ToList();
        var actions = numbers.Select(number => Action(number, meeting, form)).ToList();
        var isRefused = problems.Count > 0;
        return request.Frame(
            texts["minutes.heading", texts.Day(meeting.Day)],
            [
                form.Banner,
                Say.Text(texts["minutes.what-happens"]),
                Say.Strong(texts["form.no-personal-data"]),
                .. isRefused
                    ? decisions.Concat(actions).WrongFirst(texts)
                    :
                    [
                        Place.Together(decisions.Select(one => one.Shown))
                            .Folded(Decisions, form.IsFilled(agenda.Kept.Select(item => MinutesEdit.DecisionField(item.Id)))),
                        Place.Together([Say.Subheading(texts["minutes.actions"]), .. actions.Select(one => one.Shown)])
                            .Folded(Actions, form.IsFilled(numbers.SelectMany(MinutesEdit.ActionFields))),
                    ],
            ],
            request.Button(texts["minutes.save"], MinutesAnswerSubmit.VerbName).Primary(),
            isRefused ? null : Button.Toggle(texts["minutes.show-decisions"], Decisions),
            isRefused ? null : Button.Toggle(texts["minutes.show-actions"], Actions));
    }

    private static FormPart Decision(AgendaItem item, int number, FilledForm form)
    {
        var field = MinutesEdit.DecisionField(item.Id);
        return form.Part(
            form.LongText(
                field, CardText.Clean(AgendaPart.Numbered(item, number, form.Texts)), MinutesEdit.LongestDecision,
                form.Texts["minutes.decision-hint"]),
            field);
    }

    private static FormPart Action(int number, MeetingFacts meeting, FilledForm form) => form.Part(
        Place.Together(
            form.Text(
                MinutesEdit.ActionField(number), form.Texts["minutes.action-what", number], MinutesEdit.LongestAction),
            form.OneOf(
                MinutesEdit.OrganizationField(number),
                form.Texts["minutes.action-who", number],
                meeting.Organizations.Select(organization => (organization.ShortName, organization.Id.Value)),
                hint: form.Texts["minutes.action-who-hint"]),
            form.Date(MinutesEdit.DueField(number), form.Texts["minutes.action-due", number], meeting.Day)).Apart(),
        MinutesEdit.ActionFields(number));
}
