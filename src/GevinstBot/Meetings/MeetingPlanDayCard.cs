using System.Collections.ObjectModel;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Meetings;
using GevinstBot.Rounds;

namespace GevinstBot.Meetings;

/// <summary>«Endre en dag …»: one day of a proposed plan is moved, taken out or added.</summary>
public static class MeetingPlanDayCard
{
    public static AdaptiveCard For(CardRequest request, MeetingPlanProposal proposal) =>
        Form(request, proposal, ReadOnlyDictionary<string, string>.Empty, problems: []);

    public static AdaptiveCard Form(
        CardRequest request, MeetingPlanProposal proposal, IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems)
    {
        var (texts, form) = (request.Texts, new FilledForm(typed, problems, request.Texts));
        return request.Frame(
            texts["meeting-plan.change-heading"],
            [
                form.Banner,
                form.OneOf(
                    ProposalEdit.WhichField, texts["meeting-plan.which-day"],
                    [
                        .. proposal.Meetings.Select(meeting => (texts.Capital(texts.Day(meeting.Day)), ProposalEdit.Name(meeting))),
                        (texts["meeting-plan.add"], ProposalEdit.Add),
                    ],
                    hint: texts["network.what-hint"]),
                form.Tap(
                    ProposalEdit.DoField, texts["meeting-plan.do"],
                    [(texts["meeting-plan.do.move"], ProposalEdit.Move), (texts["meeting-plan.do.drop"], ProposalEdit.Drop)],
                    otherwise: ProposalEdit.Move),
                form.Date(ProposalEdit.DayField, texts["meeting-plan.new-day"], proposal.Span.FirstDay),
                Say.Small(texts["meeting-plan.change-next"]),
            ],
            request.Button(texts["meeting-plan.save-day"], MeetingPlanDaySubmit.VerbName).Primary(),
            request.ButtonWithoutInputs(texts["withdraw.cancel"], MeetingPlanBackSubmit.VerbName));
    }
}
