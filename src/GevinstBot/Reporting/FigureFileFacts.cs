using GevinstBot.Reporting.Figures;

namespace GevinstBot.Reporting;

/// <summary>A file that was sent, as the card shows it.</summary>
/// <param name="File">What its sender called it.</param>
/// <param name="Plan">What is in it, and what it would change now.</param>
/// <param name="Words">How that is said.</param>
/// <param name="Link">Where its refused rows can be fetched; null when there are none, or no address.</param>
public sealed record FigureFileFacts(string File, FigurePlan Plan, FigureWords Words, Uri? Link);
