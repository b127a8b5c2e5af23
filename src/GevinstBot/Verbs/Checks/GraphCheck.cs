using GevinstBot.Texts;

namespace GevinstBot.Verbs.Checks;

/// <summary>Graph isn't called by this version, so there is nothing that could be right or wrong with it.</summary>
public sealed class GraphCheck(LocalTexts texts) : ICheck
{
    public Task<IReadOnlyList<Finding>> LookAsync(CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Finding>>([Finding.NotChecked(texts["check.graph"])]);
}
