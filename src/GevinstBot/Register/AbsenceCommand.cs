using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Register;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Register;

/// <summary>«borte», or «borte 3.–17. mars, Kari tar det»: the form, with what could be read of it.</summary>
public sealed class AbsenceCommand(AskedForms forms, CurrentNetwork network) : Command
{
    public override string WordsKey => "command.away";

    public override string HelpKey => "help.away";

    public override MenuPlace Place => MenuPlace.Seldom;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var (fields, problems) = TypedAbsence.Read(call.Argument, network.Roster.People, network.DayOf(call.Now));
        var request = await forms.AskAsync(RegisterRhythm.AbsenceKind, call, fields, AskedRhythm.Days, ct);
        var asked = new AskedForm(request.Round.Id.Period, call.By, call.Now, fields, IsSaved: false);
        var question = AbsenceQuestion.Of(asked, network, call.Now);
        return new PromptCard(AbsenceCard.For(request, question.Register, fields, problems), call.Texts["absence.title"]);
    }
}
