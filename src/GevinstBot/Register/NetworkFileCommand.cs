using GevinstBot.Chat;
using GevinstBot.Domain.Register;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Status;
using GevinstBot.Teams.Inbound;
using GevinstBot.Texts;

namespace GevinstBot.Register;

/// <summary>«nettverksfil», and a file that a lead sends: what is wrong with it, or what would be other, to say yes or no to.</summary>
public sealed class NetworkFileCommand(FileDownloads downloads, SentNetworkFiles files, CardReopening cards, CurrentNetwork network)
    : FileCommand(downloads, NetworkText.MostCharacters)
{
    public override string WordsKey => "command.network-file";

    public override string HelpKey => "help.network-file";

    public override IReadOnlyList<string> FileEndings => [".yaml", ".yml"];

    /// <summary>A network may come from a file as well as from «kom i gang».</summary>
    public override bool WorksWithoutNetwork => true;

    protected override PromptCard HowTo(CommandCall call) =>
        AnswerCard.WithWay(call.Texts, "command.network-export", "network-file.send");

    protected override PromptCard TooLarge(LocalTexts texts) => AnswerCard.For(texts, "network-file.too-large");

    protected override async Task<PromptCard> AnswerAsync(SentFile file, byte[] bytes, CommandCall call, CancellationToken ct)
    {
        var sent = await files.OfferAsync(bytes, call.Now, ct);
        if (sent.Problems.Count > 0)
            return NetworkFileProblemsCard.For(sent.Problems, call.Texts);
        if (sent.Offered is not { } offered)
            return AnswerCard.For(call.Texts, "network-file.same");
        var round = NetworkFileRhythm.RoundOf(offered.Fingerprint, offered.Proposed, next: null, network.Roster.Leads);
        return round.Addressees.FirstOrDefault(to => to.Person == call.By) is { } to
            && await cards.ShowAsync(round, to, answer: null, call.Now, ct) is { } card
                ? card
                : AnswerCard.For(call.Texts, "network-file.lead-asked");
    }
}
