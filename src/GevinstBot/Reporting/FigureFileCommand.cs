using GevinstBot.Chat;
using GevinstBot.Reporting.Figures;
using GevinstBot.Rounds;
using GevinstBot.Teams.Inbound;
using GevinstBot.Texts;

namespace GevinstBot.Reporting;

/// <summary>«tallfil», and a file of figures that a lead sends: why it can't be read, or what it would change.</summary>
public sealed class FigureFileCommand(FileDownloads downloads, FigureFileSaving saving, FigureFileReader reader)
    : FileCommand(downloads, Most)
{
    /// <summary>Bytes: its sender waits while it is read. A larger one comes by the folder, or the command line.</summary>
    private const int Most = 5_000_000;

    public override string WordsKey => "command.figure-file";

    public override string HelpKey => "help.figure-file";

    public override IReadOnlyList<string> FileEndings => FigureSheets.Endings;

    protected override PromptCard HowTo(CommandCall call) => AnswerCard.For(
        call.Texts, "figure-file.send", FigureFileProblemsCard.Example(reader.Definitions, reader.DayOf(call.Now).Year));

    protected override PromptCard TooLarge(LocalTexts texts) => AnswerCard.For(texts, "figure-file.too-large", Most / 1_000_000);

    protected override Task<PromptCard> AnswerAsync(SentFile file, byte[] bytes, CommandCall call, CancellationToken ct) =>
        saving.OfferAsync(bytes, file.Name, call, ct);
}
