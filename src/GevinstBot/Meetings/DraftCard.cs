using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Delivery;
using GevinstBot.Domain;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;

namespace GevinstBot.Meetings;

/// <summary>The lead's draft agenda: every finding with its evidence, to keep, shorten or drop, and room for one more item.</summary>
public static class DraftCard
{
    public static PromptCard For(CardRequest request, MeetingFacts meeting, Agenda agenda)
    {
        var card = (request.Answer, request.IsClosed) switch
        {
            (null, false) => Form(request, meeting, agenda, typed: null, problems: []),
            (null, true) => Show(request, meeting, agenda, request.Texts["draft.sent-as-it-stood"]),
            ({ } answer, _) => Show(request, meeting, agenda, Approved(request, meeting, answer)),
        };
        return new PromptCard(card, request.Texts["draft.summary", request.Texts.Day(meeting.Day)]);
    }

    /// <summary>The form with what was typed in it; with null, with what the agenda says.</summary>
    public static AdaptiveCard Form(
        CardRequest request, MeetingFacts meeting, Agenda agenda, IReadOnlyDictionary<string, string>? typed, IReadOnlyList<Problem> problems)
    {
        var texts = request.Texts;
        var form = new DraftForm(request, problems, typed ?? new Dictionary<string, string>());
        return request.Frame(
            texts["draft.heading", meeting.When(texts)],
            [
                Problems.Banner(problems, texts),
                Say.Text(texts["draft.what-happens", texts.When(request.Round.Closes, meeting.Zone)]),
                Say.Text(AgendaList.Total(agenda, meeting, texts)),
                agenda.LeftOut == 0 ? null : Say.Small(texts.Counted("draft.left-out", agenda.LeftOut)),
                .. agenda.Items.Where(item => item.Kind != AgendaItemKind.Raised).Select((item, place) => form.Item(item, place + 1)),
                .. form.NewItem(agenda.Items.FirstOrDefault(item => item.Id == AgendaEdit.NewId)),
            ],
            request.Button(texts["draft.approve"], DraftApprove.VerbName));
    }

    private static AdaptiveCard Show(CardRequest request, MeetingFacts meeting, Agenda agenda, string status)
    {
        var texts = request.Texts;
        var dropped = agenda.Items.Where(item => !item.Kept).Select(item => texts.Say(item.Title)).ToList();
        return request.Frame(
            texts["draft.heading-approved", meeting.When(texts)],
            [
                Say.Text(status),
                .. AgendaList.For(agenda.Kept, meeting, texts),
                Say.Text(AgendaList.Total(agenda, meeting, texts)),
                dropped.Count == 0 ? null : Say.Labelled(texts["draft.dropped"]),
                .. dropped.Select(title => Say.Line(title)),
            ],
            request.IsClosed ? null : request.Button(texts["agenda.correct"], DraftCorrect.VerbName));
    }

    /// <summary>The agenda is sent the moment the draft closes.</summary>
    private static string Approved(CardRequest request, MeetingFacts meeting, Answered answer) => request.Texts[
        request.IsClosed ? "draft.approved-sent" : "draft.approved",
        request.Texts.When(answer.At, meeting.Zone), request.Texts.Day(request.Closes.InZone(meeting.Zone).Date)];
}
