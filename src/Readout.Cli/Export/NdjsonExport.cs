using System.Text;
using Readout.Archive;

namespace Readout.Cli.Export;

/// <summary>Every record of the archive, one a line: articles, stories, shared passages, families, statements, figures, formulations.</summary>
internal static class NdjsonExport
{
    public static void Write(ArchiveReader reader, string path)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write);
        foreach (var record in reader.ArticleRecords())
        {
            file.Write(record);
            file.WriteByte((byte)'\n');
        }

        foreach (var kind in Enum.GetValues<FindingKind>())
        {
            foreach (var record in reader.Findings(kind))
            {
                file.Write(Encoding.UTF8.GetBytes(record));
                file.WriteByte((byte)'\n');
            }
        }
    }
}
