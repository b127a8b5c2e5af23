using System.Collections.ObjectModel;
using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Programme;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Programme;

/// <summary>«endre program»: for whoever leads the programme or the network, the form that moves, cancels or adds a day of it.</summary>
public sealed class ProgrammeFormCommand(AskedForms forms, ProgrammeForms shown, CurrentNetwork network) : Command
{
    public override string WordsKey => "command.change-programme";

    public override string HelpKey => "help.change-programme";

    public override MenuPlace Place => MenuPlace.Seldom;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        if (network.Section<Cohorts>().All.Count == 0)
            return AnswerCard.For(call.Texts, "programme-form.no-cohorts");
        var fields = ReadOnlyDictionary<string, string>.Empty;
        var request = await forms.AskAsync(ProgrammeChangeRhythm.FormKind, call, fields, AskedRhythm.Days, ct);
        return new PromptCard(
            ProgrammeFormCard.Form(request, shown.Facts(call.Now), fields, problems: []), call.Texts["programme-form.title"]);
    }
}
