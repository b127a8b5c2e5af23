using System.Collections.ObjectModel;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Meetings;
using GevinstBot.Rounds;
using GevinstBot.Teams.Cards;

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
    public static IReadOnlyDictionary<string, string> Fields(Minutes minutes, Agenda asked)
    {
        var fields = minutes.Decisions.ToDictionary(decision => MinutesEdit.DecisionField(decision.ItemId), decision => decision.Text);
        foreach (var action in minutes.Actions)
            MinutesEdit.Fill(fields, action);
        foreach (var earlier in asked.Kept.Select(item => item.Approves).OfType<ApprovedMinutes>())
            fields[MinutesEdit.ApprovalField(earlier.Meeting)] =
                minutes.Approves?.Contains(earlier) is true ? MinutesEdit.Approved : MinutesEdit.NotApproved;
        return fields;
    }

    public static AdaptiveCard Form(
        CardRequest request, MeetingQuestion question, IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems)
    {
        var (texts, (meeting, agenda)) = (request.Texts, question);
        var form = new FilledForm(typed, problems, texts);
        var decisions = agenda.Kept.Index().Where(one => one.Item.Approves is null)
            .Select(one => Decision(one.Item, one.Index + 1, form)).ToList();
        var numbers = Enumerable.Range(1, MinutesEdit.MostActions).ToList();
        var actions = numbers.Select(number => form.Part(Action(number, meeting, form), MinutesEdit.ActionFields(number))).ToList();
        var isRefused = problems.Count > 0;
        return request.Frame(
            texts["minutes.heading", texts.Day(meeting.Day)],
            [
                form.Banner,
                Say.Text(texts["minutes.what-happens"]),
                Say.Strong(texts["form.no-personal-data"]),
                .. agenda.Kept.Select(item => item.Approves).OfType<ApprovedMinutes>().Select(earlier => Approval(earlier, form)),
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

    private static AdaptiveElement Approval(ApprovedMinutes earlier, FilledForm form) => form.Tap(
        MinutesEdit.ApprovalField(earlier.Meeting), form.Texts["minutes.approval", form.Texts.Day(earlier.Day)],
        [(form.Texts["minutes.approval.yes"], MinutesEdit.Approved), (form.Texts["minutes.approval.no"], MinutesEdit.NotApproved)],
        otherwise: MinutesEdit.Approved);

    private static FormPart Decision(AgendaItem item, int number, FilledForm form)
    {
        var field = MinutesEdit.DecisionField(item.Id);
        return form.Part(
            form.LongText(
                field, CardText.Clean(AgendaPart.Numbered(item, number, form.Texts)), MinutesEdit.LongestDecision,
                form.Texts["minutes.decision-hint"]),
            field);
    }

    /// <summary>All that is asked of an action.</summary>
    public static AdaptiveElement Action(int number, MeetingFacts meeting, FilledForm form) => Place.Together(
        form.Text(
            MinutesEdit.ActionField(number), form.Texts["minutes.action-what", number], MinutesEdit.LongestAction),
        form.OneOf(
            MinutesEdit.OrganizationField(number),
            form.Texts["minutes.action-who", number],
            meeting.Organizations.Select(organization => (organization.ShortName, organization.Id.Value)),
            hint: form.Texts["minutes.action-who-hint"]),
        form.Date(MinutesEdit.DueField(number), form.Texts["minutes.action-due", number], meeting.Day)).Apart();
}
