using GevinstBot.Chat;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Meetings.Notes;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>«agenda»: what is on the next meeting's; «agenda november» what is, or was, on another's.</summary>
public sealed class AgendaCommand(
    CurrentNetwork network, MeetingRounds meetings, AgendaReader agendas, MinutesReader minutes, TextCatalog catalog) : Command
{
    public override string WordsKey => "command.agenda";

    public override string HelpKey => "help.agenda";

    public override MenuPlace Place => MenuPlace.Seldom;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var texts = call.Texts;
        if (call.NoSuchDay(network.DayOf(call.Now)) is { } none)
            return none;
        if (Meant(call) is not { } meeting)
            return AnswerCard.WithWay(
                texts, "command.meetings", call.Argument.Length == 0 ? "meetings.none-planned" : "agenda.unknown-meeting");
        var (facts, sent) = (meetings.Facts(meeting), meetings.AgendaSentAt(meeting));
        if (call.Now < sent)
            return AnswerCard.For(texts, "agenda.not-sent", facts.When(texts), texts.When(sent, facts.Zone));
        if (await agendas.FindAsync(meeting, ct) is not { } agenda)
            return AnswerCard.For(texts, "agenda.none", facts.When(texts));
        var question = new MeetingQuestion(facts, agenda.Agenda)
        {
            Join = meetings.EndsAt(meeting) <= call.Now ? null : agenda.Join,
            IsDraft = agenda.ApprovedBy is null,
        };
        return AgendaShownCard.For(
            question, facts.IsOver(call.Now), (await minutes.SavedAsync([meeting], ct)).Count > 0, texts, ClockOf(question, call.Now),
            mayNote: call.Known.Any(command => command is NoteActionCommand));
    }

    /// <summary>Null but while the meeting is on.</summary>
    private MeetingClock? ClockOf(MeetingQuestion question, Instant now)
    {
        var (facts, agenda) = question;
        return facts.Meeting.TakesPlace && facts.Begins <= now && now < meetings.EndsAt(facts.Meeting)
            ? MeetingClock.At(agenda, now - facts.Begins, facts.Meeting.Length)
            : null;
    }

    /// <summary>The one that goes on or is next; of several that are called so the next, and where none is to come the last.</summary>
    private Meeting? Meant(CommandCall call)
    {
        return call.Argument.Length == 0
            ? network.Meetings.Meetings.FirstOrDefault(meeting => meeting.TakesPlace && meetings.EndsAt(meeting) > call.Now)
            : meetings.Called(meeting => catalog.IsCalled(meeting, call.Argument), call.Now);
    }
}
