using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Delivery;
using GevinstBot.Domain;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;
using NodaTime.Text;

namespace GevinstBot.Meetings;

/// <summary>The lead's minutes: a decision for each item and up to three actions, all optional.</summary>
public static class MinutesCard
{
    public static PromptCard For(CardRequest request, MeetingFacts meeting, Agenda agenda, Minutes? minutes)
    {
        var card = (minutes, request.IsClosed) switch
        {
            (null, false) => Form(request, meeting, agenda, typed: new Dictionary<string, string>(), problems: []),
            (null, true) => request.Frame(
                request.Texts["minutes.heading", request.Texts.Day(meeting.Day)], [Say.Text(request.Texts["minutes.closed-unanswered"])]),
            ({ } saved, _) => Receipt(request, meeting, saved),
        };
        var summary = (minutes, request.IsClosed) is not (null, false) ? "minutes.summary"
            : request.IsReminder ? "minutes.summary.reminder"
            : "minutes.summary.open";
        return new PromptCard(card, request.Texts[summary, request.Texts.Day(meeting.Day)]);
    }

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
        CardRequest request, MeetingFacts meeting, Agenda agenda, IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems)
    {
        var texts = request.Texts;
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
            request.Button(texts["minutes.save"], MinutesSubmit.VerbName));
    }

    private static AdaptiveInput Decision(AgendaItem item, int number, IReadOnlyDictionary<string, string> typed, LocalTexts texts)
    {
        var (field, label) = (MinutesEdit.DecisionField(item.Id), CardText.Clean(AgendaList.Numbered(item, number, texts)));
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

    /// <summary>The contacts get what was saved first; what is changed later is on the lead's card only.</summary>
    private static string Saved(CardRequest request, Answered answer) =>
        answer.Version == 1 && !request.IsClosed ? "minutes.saved-first" : "minutes.saved";

    private static AdaptiveCard Receipt(CardRequest request, MeetingFacts meeting, Minutes minutes)
    {
        var texts = request.Texts;
        return request.Frame(
            texts["minutes.heading", texts.Day(meeting.Day)],
            [
                request.Answer is { } answer ? Say.Text(texts[Saved(request, answer), texts.When(answer.At, meeting.Zone)]) : null,
                .. DecisionList.Decisions(minutes, texts),
                Say.Subheading(texts["minutes.actions"]),
                .. DecisionList.Actions(minutes.Actions, meeting, texts),
            ],
            request.IsClosed ? null : request.Button(texts["agenda.correct"], MinutesCorrect.VerbName));
    }
}
