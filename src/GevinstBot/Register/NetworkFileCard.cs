using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Network;
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
                .. file.First is { } roster ? Begun(roster, texts) : Differing(file, texts),
            ],
            request.Button(texts["network-file.use"], NetworkFileUseSubmit.VerbName, (SeenField, file.Network)),
            request.Button(texts["network-file.decline"], NetworkFileDeclineSubmit.VerbName));
    }

    private static IEnumerable<AdaptiveElement> Differing(NetworkFileFacts file, LocalTexts texts)
    {
        yield return Say.Strong(file.Changes.Count == 0
            ? texts["import.only-endings"]
            : texts.Counted("network-file.changes", file.Changes.Count));
        foreach (var change in file.Changes.Take(MostLines))
            yield return Line(change, texts);
        if (file.Changes.Count > MostLines)
            yield return Say.Small(texts["network-file.more", file.Changes.Count - MostLines]);
    }

    /// <summary>Beside nothing every line differs: whom it would be says more.</summary>
    private static IEnumerable<AdaptiveElement> Begun(Roster roster, LocalTexts texts)
    {
        yield return Say.Typed(texts.Counted("network.size", roster.Organizations.Count, roster.Region));
        yield return Say.Labelled(texts["network.leads"], $" {texts.List(roster.LeadNames)}");
        foreach (var organization in roster.Organizations.Take(MostLines))
            yield return Say.Item(organization.ShortName, $"  {RegisterWords.ContactOf(organization.Id, roster, texts)}")
                .Spaced(AdaptiveSpacing.Small);
        if (roster.Organizations.Count > MostLines)
            yield return Say.Small(texts["network-file.more", roster.Organizations.Count - MostLines]);
    }

    private static AdaptiveElement Line(Network.ChangedLine change, LocalTexts texts)
    {
        var line = change.Text.Trim();
        return Say.Line(texts[change.IsNew ? "network-file.new" : "network-file.old",
            line.Length > MostLetters ? Domain.Forms.CleanText.Cut(line, MostLetters) + "…" : line],
            change.IsNew ? AdaptiveTextColor.Good : AdaptiveTextColor.Attention);
    }
}
