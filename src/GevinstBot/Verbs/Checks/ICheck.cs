namespace GevinstBot.Verbs.Checks;

/// <summary>One thing that must be right before the program can do its work.</summary>
public interface ICheck
{
    Task<IReadOnlyList<Finding>> LookAsync(CancellationToken ct);
}
