using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Register;

/// <summary>A changed network file: what would be other, and whether it is to be used.</summary>
public static class NetworkFileCard
{
    /// <summary>The field of a button's data that says which version of the network its card showed.</summary>
    public const string SeenField = "network";

    private const int MostLines = 10;

    private const int MostLetters = 160;

    /// <param name="request">Who is asked.</param>
    /// <param name="file">The file beside the network.</param>
    /// <param name="isOvertaken">The network was changed after the pressed card was made; nothing was stored.</param>
    public static AdaptiveCard For(CardRequest request, NetworkFileFacts file, bool isOvertaken = false)
    {
        var texts = request.Texts;
        return request.Frame(
            texts["network-file.title"],
            [
                isOvertaken ? Say.Notice(texts["network.overtaken"]) : null,
                Say.Text(texts[file.Network.Length == 0 ? "network-file.first" : "network-file.what"]),
                Say.Strong(file.Changes.Count == 0
                    ? texts["import.only-endings"]
                    : texts.Counted("network-file.changes", file.Changes.Count)),
                .. file.Changes.Take(MostLines).Select(change => Line(change, texts)),
                file.Changes.Count > MostLines ? Say.Small(texts["network-file.more", file.Changes.Count - MostLines]) : null,
            ],
            request.Button(texts["network-file.use"], NetworkFileUseSubmit.VerbName, (SeenField, file.Network)),
            request.Button(texts["network-file.decline"], NetworkFileDeclineSubmit.VerbName));
    }

    private static AdaptiveElement Line(Network.ChangedLine change, LocalTexts texts)
    {
        var line = change.Text.Trim();
        return Say.Line(texts[change.IsNew ? "network-file.new" : "network-file.old",
            line.Length > MostLetters ? Domain.Forms.CleanText.Cut(line, MostLetters) + "…" : line],
            change.IsNew ? AdaptiveTextColor.Good : AdaptiveTextColor.Attention);
    }
}
