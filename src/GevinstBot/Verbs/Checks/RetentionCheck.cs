using GevinstBot.Privacy;
using GevinstBot.Texts;

namespace GevinstBot.Verbs.Checks;

/// <summary>When what is too old was removed last, and how much.</summary>
public sealed class RetentionCheck(IServiceProvider services, CheckPatience patience, LocalTexts texts) : ICheck
{
    public async Task<IReadOnlyList<Finding>> LookAsync(CancellationToken ct)
    {
        Tidying? last = null;
        var trouble = await patience.TroubleAsync(
            async limit => last = await services.GetRequiredService<RetentionTable>().FindAsync(limit), ct);
        return [trouble is not null ? Finding.Of(trouble, texts["check.retention-not", trouble.Said])
            : last is { Removed: { } removed } ? Finding.Right(texts["check.retention", texts.Date(last.Day), removed])
            : Finding.NotChecked(texts["check.retention-none"])];
    }
}
