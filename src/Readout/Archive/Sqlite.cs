using Microsoft.Data.Sqlite;

namespace Readout.Archive;

/// <summary>The few ways in which the archive speaks to SQLite.</summary>
internal static class Sqlite
{
    public const int ReadOnly = 8;

    public const int CannotOpen = 14;

    public const int NotADatabase = 26;

    // How long a reader waits for another process that is just recovering or checkpointing the log; writers are kept apart by WriterLock.
    private const int BusySeconds = 30;

    static Sqlite() => SQLitePCL.Batteries_V2.Init();

    public static SqliteConnection Open(string path, SqliteOpenMode mode, bool immutable = false)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = immutable ? $"file:{Uri.EscapeDataString(Path.GetFullPath(path)).Replace("%2F", "/", StringComparison.Ordinal)}?immutable=1" : path,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = BusySeconds,
        }.ToString());
        connection.Open();
        return connection;
    }

    public static SqliteCommand Command(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }

    public static void Run(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = connection.Command(sql, parameters);
        command.ExecuteNonQuery();
    }

    public static int Int(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = connection.Command(sql, parameters);
        return Convert.ToInt32(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The first column of the first row; null when there is none.</summary>
    public static string? Text(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = connection.Command(sql, parameters);
        return command.ExecuteScalar() as string;
    }

    /// <summary>Every row, read as it is asked for.</summary>
    public static IEnumerable<T> Rows<T>(this SqliteCommand command, Func<SqliteDataReader, T> read)
    {
        using (command)
        {
            using var rows = command.ExecuteReader();
            while (rows.Read())
            {
                yield return read(rows);
            }
        }
    }

    public static string? TextOrNull(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
