using System.Collections.Immutable;
using Readout.Coverage;
using Readout.Records;
using Readout.Reuse;
using Readout.Stories;

namespace Readout.Web.Pages.Stories;

/// <summary>An origin: one account that others descend from, or a voice by itself.</summary>
/// <param name="Name">agency or outlet; null when the account's own title must do</param>
/// <param name="InArchive">false for an origin that is only credited</param>
public sealed record OriginView(string Family, string? Name, bool InArchive, ImmutableArray<string> Letters)
{
    internal static ImmutableArray<OriginView> Of(ImmutableArray<Family> families, ImmutableArray<AccountView> accounts) =>
        [.. families.Select(family => new OriginView(
            family.Id,
            family.OriginName,
            family.Origin is not null,
            [.. accounts.Where(account => family.Articles.Contains(account.Article)).Select(account => account.Letter)]))];
}

/// <summary>Accounts of one origin stand side by side, the origin first, so that copies are seen as one voice.</summary>
internal static class AccountOrder
{
    public static ImmutableArray<AccountView> Of(
        Story story, ImmutableArray<Family> families, Dictionary<string, AccountCoverage> coverage, Dictionary<string, ReadArticle> articles)
    {
        var ordered = story.Articles
            .OrderBy(id => FamilyOf(id) is { } family ? story.Articles.IndexOf(story.Articles.First(family.Articles.Contains)) : story.Articles.IndexOf(id))
            .ThenBy(id => FamilyOf(id)?.Origin is { } origin && origin == id ? 0 : 1)
            .ThenBy(story.Articles.IndexOf)
            .ToList();
        var groups = new List<string>();
        return [.. ordered.Select((id, index) =>
        {
            var article = articles[id].Analysis.Article;
            var covered = coverage.GetValueOrDefault(id);
            var group = FamilyOf(id)?.Id ?? id;
            if (!groups.Contains(group, StringComparer.Ordinal))
            {
                groups.Add(group);
            }

            return new AccountView(
                LetterOf(index),
                id,
                article.DisplayTitle,
                article.Outlet ?? article.Agency ?? article.Document,
                article.Published?.Date,
                articles[id].Analysis.Tokens.Count(token => token.Kind is Documents.TokenKind.Word or Documents.TokenKind.Number),
                covered?.Room is { } room and not Room.Full ? Names.Of(room) : null,
                groups.IndexOf(group),
                FamilyOf(id)?.Id,
                covered?.OnlyHere.Length ?? 0,
                covered?.LeavesOut.Length ?? 0);
        })];

        Family? FamilyOf(string id) => families.FirstOrDefault(family => family.Articles.Contains(id));
    }

    /// <summary>A, B, … Z, AA, …</summary>
    public static string LetterOf(int index) => index < 26 ? ((char)('A' + index)).ToString() : LetterOf((index / 26) - 1) + LetterOf(index % 26);
}
