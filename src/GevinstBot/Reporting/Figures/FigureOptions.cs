namespace GevinstBot.Reporting.Figures;

/// <summary>Where files of figures come from by themselves. Section <c>Figures</c>.</summary>
public sealed class FigureOptions
{
    public const string Section = "Figures";

    /// <summary>A folder that is looked into every minute, and must be there. Not set: none is.</summary>
    public string? Folder { get; set; }

    public bool IsNamed => !string.IsNullOrEmpty(Folder);
}
