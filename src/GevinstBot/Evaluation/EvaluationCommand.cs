using System.Collections.ObjectModel;
using AdaptiveCards;
using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
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
        var around = (await rounds.AroundAsync(call.Now, ct)).All;
        var open = around.FirstOrDefault(state => state.Round.Id.Kind == EvaluationRhythm.Kind && state.Round.IsOpenAt(call.Now));
        if (open is null)
            return await AskAsync(call, around, ct);
        var (closes, year) = (call.Texts.When(open.Round.Closes, network.Zone), network.DayOf(open.Round.Opens).Year);
        var said = call.Texts["evaluation.open", open.Answered.Count, open.Round.Addressees.Count, closes];
        return await reader.OfAsync(open.Round.Id.Period, year, ct) is { } result
            ? EvaluationResultCard.For(result, said, network.Roster, call.Texts)
            : AnswerCard.For(call.Texts, "evaluation.open", open.Answered.Count, open.Round.Addressees.Count, closes);
    }

    /// <summary>Said the first time it is shown, and the second it is sent.</summary>
    private async Task<PromptCard> AskAsync(CommandCall call, IReadOnlyList<RoundState> around, CancellationToken ct)
    {
        // The name is the day: of two leads who ask at once, one round comes.
        var id = AskedFormTable.Id(network.DayOf(call.Now), 1);
        var round = EvaluationRhythm.Asked(id, call.Now, network.Roster, network.Sending);
        if (round.Addressees.Count == 0)
            return AnswerCard.For(call.Texts, "send-now.nobody");
        var leaving = BeforeSendingCard.Leaving(call, round, around, network);
        if (!BeforeSendingCard.IsSaid(call))
            return Preview(call, round, leaving);
        var asked = new AskedForm(id, call.By, call.Now, ReadOnlyDictionary<string, string>.Empty, IsSaved: true);
        await forms.StoreAsync(EvaluationRhythm.Kind, basedOn: 0, asked, call.Now, ct);
        wake.Call();
        return BeforeSendingCard.Sent(AnswerCard.For(call.Texts, "evaluation.asked", round.Addressees.Count), leaving);
    }

    /// <summary>As one of them will see it, and how many they are.</summary>
    private PromptCard Preview(CommandCall call, Round round, IReadOnlyList<AdaptiveElement?> leaving)
    {
        var request = BeforeSendingCard.Request(round, call.Texts);
        var question = new EvaluationQuestion(
            network.Roster.Organization(new OrganizationId(request.To.Subject)), Stored: null, network.Zone);
        return BeforeSendingCard.For(
            call, call.Texts["evaluation.title"], call.Texts.Counted("evaluation.before", round.Addressees.Count), leaving,
            EvaluationCard.For(request, question));
    }
}
