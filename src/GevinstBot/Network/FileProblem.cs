using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Network;

/// <summary>A mistake in a network file: the line it stands on (1-based; 0: it is of no line) and what is wrong, as a text key.</summary>
public sealed record FileProblem(int Line, string TextKey, params string[] Arguments)
{
    /// <summary>True when the file is imported all the same, and somebody should look at it.</summary>
    public bool IsWarning { get; init; }

    /// <summary>The field that it is about, where the text doesn't name it.</summary>
    public string? Field { get; init; }

    /// <summary>The day it is about, if it is about one.</summary>
    public LocalDate? Day { get; init; }

    /// <summary>What the day is called, as a text key; it fills the place after the arguments.</summary>
    public string? DayKey { get; init; }

    /// <summary>«Linje 9: …», «Linje 9, kind: …»</summary>
    public string Say(LocalTexts texts) => (Line, Field) switch
    {
        (0, _) => What(texts),
        (_, null) => texts["file.problem", Line, What(texts)],
        var (line, field) => texts["file.problem-in", line, field, What(texts)],
    };

    private string What(LocalTexts texts) => texts[TextKey, [.. Arguments, DayKey is null ? "" : texts[DayKey]]];
}
