using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Rounds;

namespace GevinstBot.Meetings;

/// <summary>«endre agenda»: for the lead, the agenda that was sent, until its meeting begins.</summary>
public sealed class AgendaFormCommand(
    AskedForms forms, AgendaTable agendas, AgendaDrafting drafting, MeetingRounds meetings) : Command
{
    public override string WordsKey => "command.change-agenda";

    public override string HelpKey => "help.change-agenda";

    public override MenuPlace Place => MenuPlace.Seldom;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        if (meetings.ToCome(call.Now).FirstOrDefault() is not { } meeting)
            return AnswerCard.For(call.Texts, "meetings.none-planned");
        var (facts, sent) = (meetings.Facts(meeting), meetings.AgendaSentAt(meeting));
        if (call.Now < sent)
            return AnswerCard.For(
                call.Texts, "agenda-form.not-sent", facts.When(call.Texts), call.Texts.When(sent, facts.Zone),
                call.Texts.Ways("command.waiting")[0]);
        // The agenda first: where none was sent yet, it is drafted now, and has a version that the form is filled in on.
        var agenda = (await drafting.PresentAsync(meeting, call.Now, ct)).Agenda;
        var version = (await agendas.FindAsync(meeting.Id, ct))!.Version;
        var request = await forms.AskAsync(
            AgendaChangeRhythm.FormKind, call, AgendaForms.Of(meeting), AskedRhythm.Days, ct);
        return new PromptCard(
            AgendaFormCard.For(request with { BasedOn = version }, new MeetingQuestion(facts, agenda)), call.Texts["agenda-form.title"]);
    }
}
