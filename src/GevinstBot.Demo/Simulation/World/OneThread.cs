namespace GevinstBot.Demo.Simulation.World;

/// <summary>
/// Lets the whole process run its work on one thread, so that nothing happens at the same time as anything else. The product is as
/// always: whatever it hands to the pool is done in the order in which it was handed over, and nobody else's work comes in between.
/// </summary>
public static class OneThread
{
    /// <exception cref="InvalidOperationException">The pool can't be narrowed to one thread here.</exception>
    public static Task<T> RunAsync<T>(Func<Task<T>> work) => ThreadPool.SetMinThreads(1, 1) && ThreadPool.SetMaxThreads(1, 1)
        ? Task.Run(work)
        : throw new InvalidOperationException("The pool of threads can't be narrowed to one.");
}
