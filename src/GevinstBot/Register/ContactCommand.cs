using System.Collections.ObjectModel;
using AdaptiveCards;
using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Register;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Sending;

namespace GevinstBot.Register;

/// <summary>«bekreft kontakter»: asks every contact now whether they still are, unless they are being asked already.</summary>
public sealed class ContactCommand(
    AskedFormTable forms, ContactAnswerTable answers, RoundReader rounds, DeliveryWake wake, CurrentNetwork network) : Command
{
    public override string WordsKey => "command.confirm-contacts";

    public override string HelpKey => "help.confirm-contacts";

    public override MenuPlace Place => MenuPlace.Seldom;

    /// <summary>It sends something to everybody, so it is never guessed.</summary>
    public override Guessing Guessing => Guessing.Asked;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var around = (await rounds.AroundAsync(call.Now, ct)).All;
        if (around.FirstOrDefault(state => state.Round.Id.Kind == ContactRhythm.Kind && state.Round.IsOpenAt(call.Now)) is { } open)
            return AnswerCard.For(
                call.Texts, "contacts.open", open.Answered.Count, open.Round.Addressees.Count,
                call.Texts.When(open.Round.Closes, network.Zone));
        var id = AskedFormTable.Id(network.DayOf(call.Now), 1);
        var round = ContactRhythm.Asked(id, call.Now, network.Roster, network.Sending);
        if (round.Addressees.Count == 0)
            return AnswerCard.For(call.Texts, "send-now.nobody");
        var leaving = BeforeSendingCard.Leaving(call, round, around, network);
        if (!BeforeSendingCard.IsSaid(call))
            return await PreviewAsync(call, round, leaving, ct);
        await AskAsync(call, id, ct);
        wake.Call();
        return BeforeSendingCard.Sent(AnswerCard.For(call.Texts, "contacts.asked", round.Addressees.Count), leaving);
    }

    /// <summary>As one of them will see it, and how many they are.</summary>
    private async Task<PromptCard> PreviewAsync(
        CommandCall call, Round round, IReadOnlyList<AdaptiveElement?> leaving, CancellationToken ct)
    {
        var request = BeforeSendingCard.Request(round, call.Texts);
        return BeforeSendingCard.For(
            call, call.Texts["contacts.title"], call.Texts.Counted("contacts.before", round.Addressees.Count), leaving,
            ContactCard.For(request, await ContactQuestion.OfAsync(request, answers, network, ct)));
    }

    private async Task AskAsync(CommandCall call, string id, CancellationToken ct)
    {
        // The name is the day: of two leads who ask at once, one round comes.
        var asked = new AskedForm(id, call.By, call.Now, ReadOnlyDictionary<string, string>.Empty, IsSaved: true);
        await forms.StoreAsync(ContactRhythm.Kind, basedOn: 0, asked, call.Now, ct);
    }
}
