using Microsoft.Data.Sqlite;

namespace Readout.Archive;

/// <summary>A statement that is run many times within one transaction, its parameters <c>$1</c>, <c>$2</c>, … given in order.</summary>
internal sealed class Prepared : IDisposable
{
    private readonly SqliteCommand _command;

    public Prepared(SqliteConnection connection, string sql, int parameters)
    {
        _command = connection.Command(sql);
        for (var p = 1; p <= parameters; p++)
        {
            _command.Parameters.Add(new SqliteParameter { ParameterName = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"${p}") });
        }
    }

    public void Run(params ReadOnlySpan<object?> values) => Bound(values).ExecuteNonQuery();

    /// <summary>The first column of the first row; null when there is none.</summary>
    public object? Value(params ReadOnlySpan<object?> values) => Bound(values).ExecuteScalar() is { } value and not DBNull ? value : null;

    public List<T> Rows<T>(Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        var found = new List<T>();
        using var rows = Bound(values).ExecuteReader();
        while (rows.Read())
        {
            found.Add(read(rows));
        }

        return found;
    }

    public void Dispose() => _command.Dispose();

    private SqliteCommand Bound(ReadOnlySpan<object?> values)
    {
        for (var p = 0; p < values.Length; p++)
        {
            _command.Parameters[p].Value = values[p] ?? DBNull.Value;
        }

        return _command;
    }
}
