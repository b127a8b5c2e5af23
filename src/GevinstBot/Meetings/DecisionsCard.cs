using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Meetings;

/// <summary>What the meeting decided, to an organisation's contact: first what the organisation has to do, then the rest.</summary>
public static class DecisionsCard
{
    /// <summary>The field of a button's data that says which action it is about.</summary>
    public const string ActionField = "action";

    /// <summary>As many as the Teams store lets a card have.</summary>
    private const int MostButtons = 6;

    /// <param name="request">Whose card.</param>
    /// <param name="question">The minutes, and what is proposed to be corrected in them.</param>
    /// <param name="own">This meeting's actions, and those of earlier meetings that are still open.</param>
    /// <param name="decided">All actions of the meeting as they stand now; null to say only what the meeting decided.</param>
    public static AdaptiveCard For(
        CardRequest request, CorrectionQuestion question, IReadOnlyList<ActionItem> own, IReadOnlyList<ActionItem>? decided = null)
    {
        var (texts, meeting, minutes) = (request.Texts, question.Meeting, question.Minutes);
        var settles = !request.IsClosed && own.Any(action => action.IsOpen);
        var room = MostButtons - CorrectionPart.Buttons(request, question) - (settles ? 1 : 0);
        var others = minutes.Actions.Where(action => action.Organization.Value != request.To.Subject).ToList();
        var isLead = request.To.Subject == MeetingRhythm.LeadSubject;
        return request.Frame(
            texts["decisions.heading", texts.Day(meeting.Day)],
            [
                minutes.Absent?.Contains(new OrganizationId(request.To.Subject)) is true
                    ? Say.Status(
                        texts[minutes.CatchUp is null ? "decisions.was-absent" : "decisions.was-absent-obligatory"],
                        AdaptiveTextColor.Warning)
                    : null,
                Say.Subheading(texts[isLead ? "decisions.own.lead" : "decisions.own"]),
                .. own.Count == 0
                    ? [Say.Text(texts[isLead ? "decisions.no-own.lead" : "decisions.no-own"])]
                    : OwnActionPart.Of(request, ActionNames.Of(meeting, texts), own, room),
                Say.Subheading(texts["decisions.list"]),
                .. DecisionPart.Decisions(minutes, meeting, texts),
                .. others.Count == 0
                    ? []
                    : DecisionPart.Actions(others, minutes, meeting, texts, new StandingActions(decided ?? [], request.Now))
                        .Prepend(Say.Subheading(texts[isLead ? "decisions.others.lead" : "decisions.others"])),
                .. CorrectionPart.For(request, question),
            ],
            request.IsClosed || own.Count < room ? MinutesCommand.Button(meeting.Meeting, texts) : null,
            settles ? request.ButtonWithoutInputs(texts["settle.button"], ActionFormSubmit.VerbName) : null,
            CorrectionPart.Propose(request, question));
    }
}
