using GevinstBot.Documents;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>A meeting's minutes, to be read and kept outside Teams.</summary>
public static class MinutesDocument
{
    /// <param name="facts">What it tells.</param>
    /// <param name="texts">The language.</param>
    /// <param name="now">How far the actions had come then.</param>
    public static WordDocument For(MinutesFacts facts, LocalTexts texts, Instant now)
    {
        var document = new WordDocument(
            texts["minutes-document.title", texts.Date(facts.Meeting.Day)], texts.Language, facts.Saved.At);
        Meeting(document, facts, texts);
        Attendance(document, facts, texts);
        Items(document, facts, texts);
        Actions(document, facts, texts, now);
        Approval(document, facts, texts);
        return document;
    }

    private static void Meeting(WordDocument document, MinutesFacts facts, LocalTexts texts)
    {
        var meeting = facts.Meeting.Meeting;
        document.Labelled(texts["minutes-document.network"], facts.Roster.Region);
        if (meeting.Subject is { } subject)
            document.Labelled(texts["minutes-document.subject"], subject);
        document.Labelled(texts["minutes-document.where"], MeetingWords.Place(meeting));
        var ends = meeting.Begins.PlusMinutes(facts.Meeting.Minutes);
        document.Labelled(
            texts["minutes-document.when"],
            texts["minutes-document.from-to", texts.Capital(texts.When(meeting.Begins)), texts.Time(ends.TimeOfDay)]);
    }

    /// <summary>As the lead has confirmed; of minutes from before that was asked, as they said themselves.</summary>
    private static void Attendance(WordDocument document, MinutesFacts facts, LocalTexts texts) => document
        .Heading(texts["minutes-document.attendance"])
        .Note(texts[facts.Saved.Content.Present is null ? "minutes-document.as-answered" : "minutes-document.as-confirmed"])
        .Table(
            texts["minutes-document.attendance"],
            [texts["minutes-document.organization"], texts["minutes-document.answer"]],
            facts.Meeting.Organizations.Select(organization => (string[])
                [organization.Name, Was(organization.Id, facts, texts)]));

    private static string Was(OrganizationId organization, MinutesFacts facts, LocalTexts texts)
    {
        var said = facts.Agenda?.Answers.GetValueOrDefault(organization);
        return facts.Saved.Content.Present is not { } present ? Said(said, facts, texts)
            : !present.Contains(organization)
                ? texts[facts.Saved.Content.Absent?.Contains(organization) is true
                    ? "minutes-document.was-absent"
                    : "minutes-document.not-noted"]
            : said is { Attendance: Domain.Meetings.Attendance.SendsSubstitute } ? Said(said, facts, texts)
            : texts["minutes-document.was-present"];
    }

    private static string Said(AttendanceAnswer? answer, MinutesFacts facts, LocalTexts texts) => answer switch
    {
        null => texts["minutes-document.silent"],
        { Attendance: Domain.Meetings.Attendance.Attends } => texts["minutes-document.attends"],
        { Attendance: Domain.Meetings.Attendance.Absent } => texts["minutes-document.absent"],
        { Substitute: { } person } => texts["minutes-document.substitute", facts.NameOf(person, texts)],
        _ => texts["minutes-document.substitute-unknown"],
    };

    private static void Items(WordDocument document, MinutesFacts facts, LocalTexts texts)
    {
        var decided = facts.Saved.Content.Decisions.ToDictionary(decision => decision.ItemId);
        var items = facts.Agenda?.Agenda.Kept ?? [];
        document.Heading(texts["minutes-document.items"]);
        foreach (var (at, item) in items.Index())
        {
            document.Subheading(AgendaPart.Numbered(item, at + 1, texts)).Note(AgendaPart.Facts(item, facts.Meeting, texts));
            if (item.Approves is { } earlier)
                document.Paragraph(texts[Approves(facts, earlier) ? "minutes-document.approves" : "minutes-document.approves-not"]);
            if (decided.Remove(item.Id, out var decision))
                Decided(document, decision, facts, texts);
        }
        // Of what was on the agenda when it was decided, and is no longer.
        foreach (var decision in facts.Saved.Content.Decisions.Where(decision => decided.ContainsKey(decision.ItemId)))
            Decided(document.Subheading(texts.Say(decision.Title)), decision, facts, texts);
        if (facts.Saved.Content.Decisions.Count == 0)
            document.Paragraph(texts["decisions.none"]);
    }

    private static bool Approves(MinutesFacts facts, ApprovedMinutes earlier) => facts.Saved.Content.Approves?.Contains(earlier) is true;

    private static void Decided(WordDocument document, Decision decision, MinutesFacts facts, LocalTexts texts)
    {
        document.Labelled(texts["minutes-document.decision"], decision.Text);
        if (facts.Saved.Content.CorrectionOf(MinutesEdit.DecisionField(decision.ItemId)) is { } taken)
            document.Note(CorrectionWords.Corrected(taken, facts.Meeting, texts));
    }

    private static void Actions(WordDocument document, MinutesFacts facts, LocalTexts texts, Instant now)
    {
        document.Heading(texts["minutes.actions"]);
        if (facts.Actions.Count == 0)
        {
            document.Paragraph(texts["decisions.no-actions"]);
            return;
        }
        var today = now.InZone(facts.Meeting.Zone).Date;
        document
            .Note(texts["minutes-document.as-of", texts.Date(today)])
            .Table(
                texts["minutes.actions"],
                [
                    texts["minutes-document.what"], texts["minutes-document.who"], texts["minutes-document.due"],
                    texts["minutes-document.state"],
                ],
                facts.Actions.Select(action => (string[])
                [
                    action.What, facts.Meeting.OwnerName(action.Organization, action.Person, texts), texts.Date(action.Due),
                    State(action, facts, texts, today),
                ]));
    }

    private static string State(ActionItem action, MinutesFacts facts, LocalTexts texts, LocalDate today) => action switch
    {
        { DoneAt: { } done } => texts["minutes-document.done", texts.Date(done.InZone(facts.Meeting.Zone).Date)],
        { DroppedAt: not null } => texts["decisions.dropped-because", action.Reason!],
        { MovedFrom: { } from } => $"{Open(action, texts, today)}. {texts["decisions.moved-from", texts.Date(from), action.Reason!]}",
        _ => Open(action, texts, today),
    };

    private static string Open(ActionItem action, LocalTexts texts, LocalDate today) =>
        texts[action.IsOverdue(today) ? "minutes-document.overdue" : "minutes-document.open"];

    private static void Approval(WordDocument document, MinutesFacts facts, LocalTexts texts)
    {
        var (saved, zone) = (facts.Saved, facts.Meeting.Zone);
        document.Heading(texts["minutes-document.approval"]);
        document.Paragraph(facts.Agenda is { ApprovedBy: { } lead, ApprovedAt: { } approved }
            ? texts["minutes-document.agenda-approved", facts.NameOf(lead, texts), texts.Moment(approved, zone)]
            : texts["minutes-document.agenda-as-it-stood"]);
        Corrections(document, facts, texts);
        document.Paragraph(facts.ApprovedIn is { } meeting
            ? texts["minutes-document.approved-in", texts.Day(meeting.Day)]
            : texts["minutes-document.not-approved"]);
        var by = saved.By is { } writer ? facts.NameOf(writer, texts) : texts["submit.former-participant"];
        document.Paragraph(saved.Version == 1
            ? texts["minutes-document.saved", by, texts.Moment(saved.At, zone)]
            : texts["minutes-document.changed", texts.Moment(saved.First, zone), by, texts.Moment(saved.At, zone)]);
    }

    /// <summary>Of decisions it stands with them.</summary>
    private static void Corrections(WordDocument document, MinutesFacts facts, LocalTexts texts)
    {
        foreach (var taken in facts.Saved.Content.Corrected ?? [])
        {
            if (facts.Saved.Content.DecisionOf(taken.About) is null)
                document.Labelled(
                    CorrectionWords.Corrected(taken, facts.Meeting, texts),
                    taken.Note ?? CorrectionWords.About(taken.About, facts.Saved.Content, texts));
        }
    }
}
