using System.Collections.Concurrent;

namespace Readout.Cli;

/// <summary>Works on many items at once and hands the results out in the order of the items, holding no more than a few at a time.</summary>
internal static class InOrder
{
    // Room for a long document to be worked on while short ones after it pile up.
    private const int AheadPerJob = 8;

    // Hostile input may nest deeply; a thread of the pool has 1.5 MB.
    private const int StackBytes = 16 << 20;

    public static IEnumerable<TResult> Select<T, TResult>(IEnumerable<T> items, int jobs, Func<T, TResult> work)
    {
        using var todo = new BlockingCollection<(T Item, TaskCompletionSource<TResult> Done)>();
        var workers = Enumerable.Range(0, jobs).Select(_ => new Thread(() => Work(todo, work), StackBytes) { IsBackground = true }).ToList();
        workers.ForEach(worker => worker.Start());

        var ahead = new Queue<Task<TResult>>();
        try
        {
            foreach (var item in items)
            {
                if (ahead.Count == jobs * AheadPerJob)
                {
                    yield return ahead.Dequeue().GetAwaiter().GetResult();
                }

                var done = new TaskCompletionSource<TResult>();
                ahead.Enqueue(done.Task);
                todo.Add((item, done));
            }

            while (ahead.TryDequeue(out var next))
            {
                yield return next.GetAwaiter().GetResult();
            }
        }
        finally
        {
            todo.CompleteAdding();
            while (todo.TryTake(out _))
            {
                // Nobody waits for the rest any more.
            }

            workers.ForEach(worker => worker.Join());
        }
    }

    private static void Work<T, TResult>(BlockingCollection<(T Item, TaskCompletionSource<TResult> Done)> todo, Func<T, TResult> work)
    {
        foreach (var (item, done) in todo.GetConsumingEnumerable())
        {
#pragma warning disable CA1031 // Whatever goes wrong is not caught but carried over to the thread that asked.
            try
            {
                done.SetResult(work(item));
            }
            catch (Exception e)
            {
                done.SetException(e);
            }
#pragma warning restore CA1031
        }
    }
}
