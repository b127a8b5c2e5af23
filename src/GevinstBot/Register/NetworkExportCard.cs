using GevinstBot.Cards;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Register;

/// <summary>Where the network can be fetched as a file.</summary>
public static class NetworkExportCard
{
    public static PromptCard For(Uri address, LocalTexts texts) => new(
        Frame.Of(
            texts,
            texts["network-export.heading"],
            [
                Say.Heading(texts["network-export.heading"]),
                Say.Text(texts["network-export.how"]),
                Say.Small(texts["network-export.link"]),
            ],
            Button.Opening(texts["network-export.download"], address)),
        texts["network-export.heading"]);
}
