using System.Globalization;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Meetings;
using GevinstBot.Meetings.Notes;
using GevinstBot.Rounds;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;

namespace GevinstBot.Meetings;

/// <summary>
/// The lead's minutes: a decision for each item and the actions, all optional. Each of the two subjects is behind a button until
/// there is something in it; of minutes that come back, what is wrong is first.
/// </summary>
public static class MinutesCard
{
    /// <summary>Shown and hidden by «Skriv beslutninger».</summary>
    private const string Decisions = "decisions";

    /// <summary>Shown and hidden by «Skriv aksjoner».</summary>
    private const string Actions = "actions";

    /// <summary>Shown and hidden by «Hvem var med».</summary>
    private const string Present = "present-part";

    /// <summary>How many notes the form had: a field of its button.</summary>
    public const string NotesField = "notes";

    /// <param name="request">The lead's.</param>
    /// <param name="question">The meeting.</param>
    /// <param name="notes">What was noted, which stands in the form already.</param>
    public static AdaptiveCard For(
        CardRequest request, MeetingQuestion question, IReadOnlyList<(string Id, MeetingNote Note)> notes)
    {
        var noted = new Minutes(question.Meeting.Day, [], []).Joining(notes);
        var fields = Said(noted, question.Meeting.Owners);
        if (notes.Count == 0)
            return Form(request, question, fields, problems: []);
        fields[NotesField] = notes.Count.ToString(CultureInfo.InvariantCulture);
        return Form(request, question with { Noted = noted }, fields, problems: []);
    }

    /// <summary>What the fields hold when minutes are corrected.</summary>
    public static IReadOnlyDictionary<string, string> Fields(Minutes minutes, MeetingQuestion question)
    {
        var fields = Said(minutes, question.Meeting.Owners);
        if (minutes.Present is { } present)
            fields[MinutesEdit.PresentField] = string.Join(',', present.Select(organization => organization.Value));
        foreach (var earlier in question.Agenda.Kept.Select(item => item.Approves).OfType<ApprovedMinutes>())
            fields[MinutesEdit.ApprovalField(earlier.Meeting)] =
                minutes.Approves?.Contains(earlier) is true ? MinutesEdit.Approved : MinutesEdit.NotApproved;
        return fields;
    }

    private static Dictionary<string, string> Said(Minutes minutes, ActionOwners owners)
    {
        var fields = minutes.Decisions.ToDictionary(decision => MinutesEdit.DecisionField(decision.ItemId), decision => decision.Text);
        foreach (var action in minutes.Actions)
            MinutesEdit.Fill(fields, action, owners);
        return fields;
    }

    public static AdaptiveCard Form(
        CardRequest request, MeetingQuestion question, IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems)
    {
        var (texts, (meeting, agenda)) = (request.Texts, question);
        var form = new FilledForm(typed, problems, texts);
        var decisions = agenda.Kept.Index().Where(one => one.Item.Approves is null)
            .Select(one => Decision(one.Item, one.Index + 1, form)).ToList();
        var filled = Enumerable.Range(1, MinutesEdit.MostActions).LastOrDefault(number => form.IsFilled(MinutesEdit.ActionFields(number)));
        var rows = Math.Clamp(filled == 0 ? MinutesEdit.EmptyActions : filled + 2, MinutesEdit.EmptyActions, MinutesEdit.MostActions);
        var numbers = Enumerable.Range(1, rows).ToList();
        var actions = numbers.Select(number => form.Part(Action(number, meeting, form), MinutesEdit.ActionFields(number))).ToList();
        var there = form.Part(There(question, form), MinutesEdit.PresentField);
        // What was noted is read aloud, is right already, and needn't be in its fields' sight to be saved.
        var (isRefused, isNoted) = (problems.Count > 0, question.Noted is not null);
        return request.Frame(
            texts["minutes.heading", texts.Day(meeting.Day)],
            [
                form.Banner,
                WhatHappens(request, question),
                Say.Small(texts["minutes.not-saved", texts["minutes.save"]]),
                .. isRefused ? [] : UnsavedPart.For(question.Unsaved, texts),
                Say.Strong(texts["form.no-personal-data"]),
                isRefused ? null : ThereLine(question, texts),
                .. isRefused || question.Noted is null ? [] : ReadBackPart.For(question.Noted, meeting, texts),
                .. agenda.Kept.Select(item => item.Approves).OfType<ApprovedMinutes>().Select(earlier => Approval(earlier, form)),
                .. isRefused
                    ? decisions.Concat(actions).Append(there).WrongFirst(texts)
                    :
                    [
                        there.Shown.Folded(Present, isOpen: false),
                        Place.Together(decisions.Select(one => one.Shown))
                            .Folded(Decisions, !isNoted && form.IsFilled(agenda.Kept.Select(item => MinutesEdit.DecisionField(item.Id)))),
                        Place.Together([Say.Subheading(texts["minutes.actions"]), .. actions.Select(one => one.Shown)])
                            .Folded(Actions, !isNoted && form.IsFilled(numbers.SelectMany(MinutesEdit.ActionFields))),
                    ],
            ],
            request.Button(
                texts["minutes.save"], MinutesAnswerSubmit.VerbName,
                typed.TryGetValue(NotesField, out var notes) ? [(NotesField, notes)] : []).Primary(),
            isRefused ? null : Button.Toggle(texts["minutes.show-decisions"], Decisions),
            isRefused ? null : Button.Toggle(texts["minutes.show-actions"], Actions),
            isRefused ? null : Button.Toggle(texts["minutes.show-present"], Present));
    }

    /// <summary>By the day: after a Thursday in June the next one when something is sent is in August.</summary>
    private static AdaptiveElement? WhatHappens(CardRequest request, MeetingQuestion question) => question.Told is not { } told
        ? null
        : Say.Text(request.Texts[
            told <= request.Now ? "minutes.what-happens-sent" : "minutes.what-happens",
            request.Texts.Day(told.InZone(question.Meeting.Zone).Date)]);

    /// <summary>It has an answer already, which is shown to be confirmed: nobody needs to open it where it is right.</summary>
    private static AdaptiveElement There(MeetingQuestion question, FilledForm form) => Place.Together(
        form.AnyOf(
            MinutesEdit.PresentField, form.Texts["minutes.present"],
            question.Meeting.Organizations.Select(organization => (organization.ShortName, organization.Id.Value)),
            otherwise: question.Proposed is { } proposed ? string.Join(',', proposed.Organizations.Select(one => one.Value)) : null),
        question.Proposed is { } by ? Say.Small(form.Texts[by.IsSeen ? "minutes.present-seen" : "minutes.present-said"]) : null);

    /// <summary>How many, in sight where the list is folded.</summary>
    private static AdaptiveElement? ThereLine(MeetingQuestion question, LocalTexts texts) => question.Proposed is { } proposed
        ? Say.Text(texts[
            proposed.IsSeen ? "minutes.present-count-seen" : "minutes.present-count-said", proposed.Organizations.Count,
            question.Meeting.Organizations.Count])
        : null;

    /// <summary>The meeting approves them, so neither answer stands there before somebody gives it.</summary>
    private static AdaptiveElement Approval(ApprovedMinutes earlier, FilledForm form) => form.Tap(
        MinutesEdit.ApprovalField(earlier.Meeting), form.Texts["minutes.approval", form.Texts.Day(earlier.Day)],
        [(form.Texts["minutes.approval.yes"], MinutesEdit.Approved), (form.Texts["minutes.approval.no"], MinutesEdit.NotApproved)]);

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
            meeting.OwnerChoices(form.Texts),
            hint: form.Texts["minutes.action-who-hint"]),
        form.Text(
            MinutesEdit.PersonField(number), form.Texts["minutes.action-person", number], ActionOwners.LongestName,
            hint: form.Texts["minutes.action-person-hint"]),
        form.Date(MinutesEdit.DueField(number), form.Texts["minutes.action-due", number], meeting.Day)).Apart();
}
