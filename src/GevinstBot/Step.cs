namespace GevinstBot;

/// <summary>One of many pieces of work: what goes wrong in it is its own affair.</summary>
public static class Step
{
    /// <summary>Takes a step whose failure is told, and ends the work of nobody else.</summary>
    /// <param name="work">The step.</param>
    /// <param name="tell">Tells what went wrong.</param>
    /// <param name="ct">The program's stop is no failure: it goes on to the caller.</param>
    /// <returns>False when it failed.</returns>
    public static async Task<bool> TryAsync(Func<Task> work, Action<Exception> tell, CancellationToken ct)
    {
        try
        {
            await work();
            return true;
        }
        catch (Exception broken) when (!broken.IsStop(ct))
        {
            tell(broken);
            return false;
        }
    }
}
