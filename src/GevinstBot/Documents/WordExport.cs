namespace GevinstBot.Documents;

/// <summary>What is handed out as a Word document.</summary>
public abstract class WordExport : Export
{
    public sealed override string Extension => "docx";

    public sealed override string MediaType => "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
}
