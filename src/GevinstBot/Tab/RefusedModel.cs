using GevinstBot.Texts;

namespace GevinstBot.Tab;

/// <summary>Why somebody who is known doesn't get a page, and which they can have.</summary>
public sealed record RefusedModel(LocalTexts Texts, IReadOnlyList<TabPage> Pages, string Words);
