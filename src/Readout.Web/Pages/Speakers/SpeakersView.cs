using System.Collections.Immutable;
using Readout.Archive;
using Readout.Records;
using Readout.Web.Pages.Stories;

namespace Readout.Web.Pages.Speakers;

public sealed record SpeakerLine(string Name, int Statements, int Stories);

/// <summary>Who speaks in the stories of the archive, those with the most statements first.</summary>
public sealed record SpeakersView(int Total, int Page, int Pages, ImmutableArray<SpeakerLine> Speakers)
{
    private const int PageSize = 200;

    internal static SpeakersView Read(PageRequest request)
    {
        var speakers = request.Archive.Reader.Findings(FindingKind.Statement).Select(StatementRecord.Read)
            .Where(statement => statement.Speaker is not null)
            .GroupBy(statement => statement.Speaker!, StringComparer.Ordinal)
            .Select(group => new SpeakerLine(group.Key, group.Count(), group.Select(statement => statement.Story).Distinct(StringComparer.Ordinal).Count()))
            .OrderByDescending(line => line.Statements).ThenBy(line => line.Name, StringComparer.Ordinal)
            .ToList();
        var pages = Math.Max(1, (speakers.Count + PageSize - 1) / PageSize);
        var page = Math.Min(request.Leaf, pages);
        return new SpeakersView(speakers.Count, page, pages, [.. speakers.Skip((page - 1) * PageSize).Take(PageSize)]);
    }
}
