using System.Collections.ObjectModel;
using GevinstBot.Chat;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Register;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using NodaTime;

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
        var known = (await rounds.AroundAsync(call.Now, ct)).All.Where(state => state.Round.Id.Kind == ContactRhythm.Kind).ToList();
        if (known.Find(state => state.Round.IsOpenAt(call.Now)) is { } open)
            return AnswerCard.For(
                call.Texts, "contacts.open", open.Answered.Count, open.Round.Addressees.Count,
                call.Texts.When(open.Round.Closes, network.Zone));
        if (!BeforeSendingCard.IsSaid(call))
            return await PreviewAsync(call, ct);
        await AskAsync(call, network.DayOf(call.Now), ct);
        wake.Call();
        return AnswerCard.For(call.Texts, "contacts.asked", network.Roster.Organizations.Count);
    }

    /// <summary>As one of them will see it, and how many they are.</summary>
    private async Task<PromptCard> PreviewAsync(CommandCall call, CancellationToken ct)
    {
        var id = AskedFormTable.Id(network.DayOf(call.Now), 1);
        var round = ContactRhythm.Asked(id, call.Now, network.Roster, network.Sending);
        if (round.Addressees.Count == 0)
            return AnswerCard.For(call.Texts, "send-now.nobody");
        var request = BeforeSendingCard.Request(round, call.Texts);
        return BeforeSendingCard.For(
            call, call.Texts["contacts.title"], call.Texts.Counted("contacts.before", round.Addressees.Count),
            ContactCard.For(request, await ContactQuestion.OfAsync(request, answers, network, ct)));
    }

    private async Task AskAsync(CommandCall call, LocalDate day, CancellationToken ct)
    {
        // The name is the day: of two leads who ask at once, one round comes.
        var asked = new AskedForm(AskedFormTable.Id(day, 1), call.By, call.Now, ReadOnlyDictionary<string, string>.Empty, IsSaved: true);
        await forms.StoreAsync(ContactRhythm.Kind, basedOn: 0, asked, call.Now, ct);
    }
}
