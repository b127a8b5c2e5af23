using GevinstBot.Chat;
using GevinstBot.Domain.Meetings;
using GevinstBot.Rounds;
using GevinstBot.Status;
using GevinstBot.Texts;

namespace GevinstBot.Meetings;

/// <summary>
/// «endre referat», «endre referat november»: for the lead, the card of minutes that can be changed: those of the last meeting, or of the
/// one that is named. It is the card that came when the meeting ended, once more.
/// </summary>
public sealed class MinutesFormCommand(
    RoundReader reader, CardReopening reopening, MeetingRounds meetings, TextCatalog catalog) : Command
{
    public override string WordsKey => "command.change-minutes";

    public override string HelpKey => "help.change-minutes";

    public override MenuPlace Place => MenuPlace.Seldom;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var open = (await reader.OpenForAsync(call.By, call.Now, ct)).All
            .Where(state => state.Round.Id.Kind == MeetingRhythm.MinutesKind && IsMeant(state.Round, call))
            .MaxBy(state => state.Round.About);
        return open is { Round: var round } && round.Addressees[0] is var to
            && await reopening.ShowAsync(round, to, open.AnswerAbout(to.Subject), call.Now, ct) is { } card
            ? card
            : AnswerCard.WithWay(call.Texts, "command.past-meetings", "minutes.none-to-change");
    }

    private bool IsMeant(Domain.Delivery.Round round, CommandCall call) =>
        call.Argument.Length == 0 || catalog.IsCalled(meetings.Of(round), call.Argument);
}
