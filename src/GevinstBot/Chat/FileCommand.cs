using GevinstBot.Rounds;
using GevinstBot.Teams.Inbound;
using GevinstBot.Texts;

namespace GevinstBot.Chat;

/// <summary>A command that is called by a file that is sent: it is fetched first. Typed alone, it tells how a file is sent.</summary>
/// <param name="downloads">Where files are fetched.</param>
/// <param name="most">How many bytes it may have.</param>
public abstract class FileCommand(FileDownloads downloads, int most) : Command
{
    public sealed override MenuPlace Place => MenuPlace.Seldom;

    public sealed override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        if (call.Files is not [var file])
            return HowTo(call);
        var (outcome, bytes) = await downloads.FetchAsync(file, most, ct);
        return outcome switch
        {
            FileDownload.Fetched => await AnswerAsync(file, bytes, call, ct),
            FileDownload.TooLarge => TooLarge(call.Texts),
            FileDownload.Refused or FileDownload.Failed => AnswerCard.For(call.Texts, "command.file-not-fetched"),
        };
    }

    /// <summary>How such a file is sent.</summary>
    protected abstract PromptCard HowTo(CommandCall call);

    protected abstract PromptCard TooLarge(LocalTexts texts);

    /// <summary>What becomes of the file.</summary>
    protected abstract Task<PromptCard> AnswerAsync(SentFile file, byte[] bytes, CommandCall call, CancellationToken ct);
}
