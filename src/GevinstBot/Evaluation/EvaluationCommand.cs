using System.Collections.ObjectModel;
using GevinstBot.Chat;
using GevinstBot.Domain.Evaluation;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Sending;

namespace GevinstBot.Evaluation;

/// <summary>«evaluer nettverket»: asks every organisation now, unless they are being asked already.</summary>
public sealed class EvaluationCommand(
    AskedFormTable forms, RoundReader rounds, DeliveryWake wake, EvaluationReader reader, CurrentNetwork network) : Command
{
    public override string WordsKey => "command.evaluate";

    public override string HelpKey => "help.evaluate";

    public override MenuPlace Place => MenuPlace.Seldom;

    /// <summary>It sends something to everybody, so it is never guessed.</summary>
    public override Guessing Guessing => Guessing.Asked;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var open = (await rounds.AroundAsync(call.Now, ct)).All
            .FirstOrDefault(state => state.Round.Id.Kind == EvaluationRhythm.Kind && state.Round.IsOpenAt(call.Now));
        if (open is null && !BeforeSendingCard.IsSaid(call))
            return Preview(call);
        if (open is null)
        {
            await AskAsync(call, ct);
            wake.Call();
            return AnswerCard.For(call.Texts, "evaluation.asked", network.Roster.Organizations.Count);
        }
        var (closes, year) = (call.Texts.When(open.Round.Closes, network.Zone), network.DayOf(open.Round.Opens).Year);
        var said = call.Texts["evaluation.open", open.Answered.Count, open.Round.Addressees.Count, closes];
        return await reader.OfAsync(open.Round.Id.Period, year, ct) is { } result
            ? EvaluationResultCard.For(result, said, network.Roster, call.Texts)
            : AnswerCard.For(call.Texts, "evaluation.open", open.Answered.Count, open.Round.Addressees.Count, closes);
    }

    /// <summary>As one of them will see it, and how many they are.</summary>
    private PromptCard Preview(CommandCall call)
    {
        var id = AskedFormTable.Id(network.DayOf(call.Now), 1);
        var round = EvaluationRhythm.Asked(id, call.Now, network.Roster, network.Sending);
        if (round.Addressees.Count == 0)
            return AnswerCard.For(call.Texts, "send-now.nobody");
        var request = BeforeSendingCard.Request(round, call.Texts);
        var question = new EvaluationQuestion(
            network.Roster.Organization(new OrganizationId(request.To.Subject)), Stored: null, network.Zone);
        return BeforeSendingCard.For(
            call, call.Texts["evaluation.title"], call.Texts.Counted("evaluation.before", round.Addressees.Count),
            EvaluationCard.For(request, question));
    }

    private async Task AskAsync(CommandCall call, CancellationToken ct)
    {
        // The name is the day: of two leads who ask at once, one round comes.
        var id = AskedFormTable.Id(network.DayOf(call.Now), 1);
        var asked = new AskedForm(id, call.By, call.Now, ReadOnlyDictionary<string, string>.Empty, IsSaved: true);
        await forms.StoreAsync(EvaluationRhythm.Kind, basedOn: 0, asked, call.Now, ct);
    }
}
