namespace Readout.Archive;

/// <summary>
/// Keeps writers apart for the whole of a run, where SQLite would only do so for a transaction: a file beside the archive, locked by the
/// operating system, which frees it however the process ends.
/// </summary>
internal sealed class WriterLock : IDisposable
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);

    private readonly FileStream _file;

    private WriterLock(FileStream file) => _file = file;

    /// <param name="wait">how long to wait for another writer</param>
    /// <param name="holder">says who holds the lock</param>
    /// <param name="waiting">told once, before waiting, who holds the lock</param>
    /// <exception cref="ArchiveException">another writer did not finish in time, or the folder cannot be written</exception>
    public static WriterLock Take(string archive, TimeSpan wait, Func<string> holder, Action<string>? waiting = null)
    {
        var path = archive + "-writer";
        var until = DateTime.UtcNow + wait;
        var told = false;
        while (true)
        {
            if (TryTake(archive, path) is { } taken)
            {
                return taken;
            }

            if (DateTime.UtcNow >= until)
            {
                throw new ArchiveException($"{archive}: being written by {holder()}");
            }

            if (!told)
            {
                waiting?.Invoke(holder());
                told = true;
            }

            Thread.Sleep(Poll);
        }
    }

    public void Dispose()
    {
        File.Delete(_file.Name);
        _file.Dispose();
    }

    private static WriterLock? TryTake(string archive, string path)
    {
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (DirectoryNotFoundException e)
        {
            throw new ArchiveException($"{archive}: the folder does not exist", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new ArchiveException($"{archive}: cannot be written: {e.Message}", e);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
        catch (IOException e)
        {
            throw new ArchiveException($"{archive}: cannot be written: {e.Message}", e);
        }

        // The holder before us deletes the file as it leaves. Had it done so between our opening and our locking, another could
        // lock a new file of this name: so we hold the lock only if a time set through our handle can be read back by name.
        var mark = DateTime.UnixEpoch.AddMilliseconds(Random.Shared.NextInt64(1L << 40));
        File.SetLastWriteTimeUtc(file.SafeFileHandle, mark);
        if (File.GetLastWriteTimeUtc(path) == mark)
        {
            return new WriterLock(file);
        }

        file.Dispose();
        return null;
    }
}
