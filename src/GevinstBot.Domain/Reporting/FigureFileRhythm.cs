using GevinstBot.Domain.Delivery;
using NodaTime;

namespace GevinstBot.Domain.Reporting;

/// <summary>A file of figures that a lead has sent in the chat: shown to them alone until they say yes or no.</summary>
public static class FigureFileRhythm
{
    public static readonly RoundKind Kind = new("figure-file");

    /// <summary>How long a file is kept that nobody has answered: no longer than its card lives.</summary>
    public static readonly Duration Kept = Duration.FromDays(AskedRhythm.Days);
}
