using GevinstBot.Delivery;
using GevinstBot.Domain;
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
                request.Texts["minutes.heading", request.Texts.Day(meeting.Day)], new TextBlock(request.Texts["minutes.closed-unanswered"])),
            ({ } saved, _) => Receipt(request, meeting, saved),
        };
        return new PromptCard(card, request.Texts["minutes.summary", request.Texts.Day(meeting.Day)]);
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
                .. CardForm.RejectedBanner(problems, texts),
                new TextBlock(texts["minutes.what-happens"]),
                .. agenda.Kept.Select((item, place) => Decision(item, place + 1, typed, texts).WithProblems(problems, texts)),
                CardForm.Subheading(texts["minutes.actions"]),
                .. Enumerable.Range(1, MinutesEdit.MostActions)
                    .SelectMany(number => Action(number, meeting, typed, texts))
                    .Select(field => field.WithProblems(problems, texts)),
            ]) with
        {
            Actions = [request.Button(texts["minutes.save"], MinutesSubmit.VerbName, ActionMode.Primary)],
        };
    }

    private static InputText Decision(AgendaItem item, int number, IReadOnlyDictionary<string, string> typed, LocalTexts texts) =>
        new(MinutesEdit.DecisionField(item.Id))
        {
            Label = CardText.Clean(AgendaList.Numbered(item, number, texts)),
            Placeholder = texts["minutes.decision-hint"],
            MaxLength = MinutesEdit.LongestDecision,
            IsMultiline = true,
            Value = typed.GetValueOrDefault(MinutesEdit.DecisionField(item.Id)),
        };

    private static IEnumerable<InputElement> Action(int number, MeetingFacts meeting, IReadOnlyDictionary<string, string> typed, LocalTexts texts)
    {
        yield return new InputText(MinutesEdit.ActionField(number))
        {
            Label = texts["minutes.action-what", number],
            MaxLength = MinutesEdit.LongestAction,
            Separator = true,
            Value = typed.GetValueOrDefault(MinutesEdit.ActionField(number)),
        };
        yield return new InputChoiceSet(MinutesEdit.OrganizationField(number))
        {
            Label = texts["minutes.action-who", number],
            Placeholder = texts["minutes.action-who-hint"],
            Choices = [.. meeting.Organizations.Select(organization => new Choice(organization.ShortName, organization.Id.Value))],
            Value = typed.GetValueOrDefault(MinutesEdit.OrganizationField(number)),
        };
        yield return new InputDate(MinutesEdit.DueField(number))
        {
            Label = texts["minutes.action-due", number],
            Min = LocalDatePattern.Iso.Format(meeting.Day),
            Value = typed.GetValueOrDefault(MinutesEdit.DueField(number)),
        };
    }

    private static AdaptiveCard Receipt(CardRequest request, MeetingFacts meeting, Minutes minutes)
    {
        var texts = request.Texts;
        var saved = request.Answer is { } answer
            ? [new TextBlock(texts["minutes.saved", texts.Moment(answer.At, meeting.Zone)])]
            : Array.Empty<CardElement>();
        var card = request.Frame(
            texts["minutes.heading", texts.Day(meeting.Day)],
            [
                .. saved,
                .. DecisionList.Decisions(minutes, texts),
                CardForm.Subheading(texts["minutes.actions"]),
                .. DecisionList.Actions(minutes.Actions, meeting, texts),
            ]);
        return request.IsClosed ? card : card with { Actions = [request.Button(texts["agenda.correct"], MinutesCorrect.VerbName)] };
    }
}
