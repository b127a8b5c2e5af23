using System.Globalization;
using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Register;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Register;

/// <summary>
/// «borte»: what is planned already, to be changed or taken out, or the form; «borte 3.–17. mars, Kari tar det» the form with what could be
/// read of it, «borte ny» without anything.
/// </summary>
public sealed class AbsenceCommand(AskedForms forms, CurrentNetwork network) : Command
{
    public override string WordsKey => "command.away";

    public override string HelpKey => "help.away";

    public override MenuPlace Place => MenuPlace.Seldom;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var (planned, isNew) = (
            AbsenceQuestion.PlannedBy(call.By, network.Roster, network.DayOf(call.Now)),
            call.Texts.Ways("absence.new").Contains(call.Argument));
        return Meant(planned, call.Argument) is { } absence
            ? await PlannedAsync(absence, call, ct)
            : await FormAsync(call with { Argument = isNew ? "" : call.Argument }, ct);
    }

    /// <summary>By its number among them, or the first; null where days were typed, or there is none.</summary>
    private static Absence? Meant(IReadOnlyList<Absence> planned, string typed) =>
        typed.Length == 0 ? planned is [var first, ..] ? first : null
        : int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? planned.ElementAtOrDefault(number - 1)
        : null;

    private async Task<PromptCard> PlannedAsync(Absence absence, CommandCall call, CancellationToken ct)
    {
        var fields = AbsenceForm.Saved(absence);
        var request = await forms.AskSavedAsync(RegisterRhythm.AbsenceKind, call, fields, AskedRhythm.Days, ct);
        var asked = new AskedForm(request.Round.Id.Period, call.By, call.Now, fields, IsSaved: true);
        var question = AbsenceQuestion.Of(asked, network, call.Now);
        return new PromptCard(AbsenceReceiptCard.For(request, question.Register, absence), call.Texts["absence.title"]);
    }

    private async Task<PromptCard> FormAsync(CommandCall call, CancellationToken ct)
    {
        var (fields, problems) = TypedAbsence.Read(call.Argument, network.Roster.People, network.DayOf(call.Now));
        var request = await forms.AskAsync(RegisterRhythm.AbsenceKind, call, fields, AskedRhythm.Days, ct);
        var asked = new AskedForm(request.Round.Id.Period, call.By, call.Now, fields, IsSaved: false);
        var question = AbsenceQuestion.Of(asked, network, call.Now);
        return new PromptCard(AbsenceCard.For(request, question.Register, fields, problems), call.Texts["absence.title"]);
    }
}
