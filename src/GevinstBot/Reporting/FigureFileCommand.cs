using GevinstBot.Chat;
using GevinstBot.Reporting.Figures;
using GevinstBot.Rounds;
using GevinstBot.Teams.Inbound;

namespace GevinstBot.Reporting;

/// <summary>«tallfil», and a file of figures that a lead sends: why it can't be read, or what it would change.</summary>
public sealed class FigureFileCommand(FileDownloads downloads, FigureFileSaving saving, FigureFileReader reader) : Command
{
    /// <summary>Bytes: its sender waits while it is read. A larger one comes by the folder, or the command line.</summary>
    private const int Most = 5_000_000;

    public override string WordsKey => "command.figure-file";

    public override string HelpKey => "help.figure-file";

    public override MenuPlace Place => MenuPlace.Seldom;

    public override IReadOnlyList<string> FileEndings => FigureSheets.Endings;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        if (call.Files is not [var file])
            return AnswerCard.For(
                call.Texts, "figure-file.send", FigureFileProblemsCard.Example(reader.Definitions, reader.DayOf(call.Now).Year));
        var (outcome, bytes) = await downloads.FetchAsync(file, Most, ct);
        return outcome switch
        {
            FileDownload.Fetched => await saving.OfferAsync(bytes, file.Name, call, ct),
            FileDownload.TooLarge => AnswerCard.For(call.Texts, "figure-file.too-large", Most / 1_000_000),
            FileDownload.Refused or FileDownload.Failed => AnswerCard.For(call.Texts, "command.file-not-fetched"),
        };
    }
}
