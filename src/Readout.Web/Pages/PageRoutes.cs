using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Readout.Archive;
using Readout.Web.Frame;
using Readout.Web.Pages.Articles;
using Readout.Web.Pages.Compare;
using Readout.Web.Pages.Formulations;
using Readout.Web.Pages.Front;
using Readout.Web.Pages.People;
using Readout.Web.Pages.Search;
using Readout.Web.Pages.Stories;

namespace Readout.Web.Pages;

/// <summary>What a page is asked: the archive, and the words of the address.</summary>
internal sealed record PageRequest(ArchiveVisit Archive, HttpRequest Http)
{
    public string Route(string name) => (string)Http.RouteValues[name]!;

    /// <summary>Null when it is not there or blank.</summary>
    public string? Ask(string name) => Http.Query[name].ToString().Trim() is { Length: > 0 } value ? value : null;

    /// <summary>The number of the page of a list, from 1.</summary>
    public int Leaf => Ask("page") is { } text && int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var leaf) ? Math.Clamp(leaf, 1, 100_000) : 1;
}

/// <summary>The addresses of the pages; each page has a twin in JSON that says the same.</summary>
internal static class PageRoutes
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static void MapPages(this IEndpointRouteBuilder app)
    {
        app.MapPage<FrontView, FrontPage>("/", "/index.json", FrontView.Read);
        app.MapPage<StoriesView, StoriesPage>("/stories", "/stories.json", StoriesView.Read);
        app.MapPage<StoryView, StoryPage>("/stories/{story}", "/stories/{story}.json", StoryView.Read);
        app.MapGet("/stories/{story}/table.csv", (HttpContext context, ArchiveGate gate) => Keep(context, gate, "csv", "text/csv; charset=utf-8", request => "\uFEFF" + StoryExport.ToCsv(StoryView.Read(request))));
        app.MapGet("/stories/{story}/table.md", (HttpContext context, ArchiveGate gate) => Keep(context, gate, "md", "text/markdown; charset=utf-8", request => StoryExport.ToMarkdown(StoryView.Read(request))));
        app.MapGet("/stories/{story}/records.ndjson", (HttpContext context, ArchiveGate gate) => Keep(context, gate, "ndjson", "application/x-ndjson; charset=utf-8", request =>
            string.Concat(StoryExport.ToRecords(request.Archive.Reader, request.Archive.Reader.ResolveStory(request.Route("story"))).Select(record => record + "\n"))));
        app.MapPage<ArticlesView, ArticlesPage>("/articles", "/articles.json", ArticlesView.Read);
        app.MapPage<ArticleView, ArticlePage>("/articles/{article}", "/articles/{article}.json", ArticleView.Read);
        app.MapPage<CompareView, ComparePage>("/compare", "/compare.json", CompareView.Read);
        app.MapPage<PeopleView, PeoplePage>("/people", "/people.json", PeopleView.Read);
        app.MapPage<PersonView, PersonPage>("/people/{name}", "/people/{name}.json", PersonView.Read);
        app.MapPage<FormulationsView, FormulationsPage>("/formulations", "/formulations.json", FormulationsView.Read);
        app.MapPage<FormulationView, FormulationPage>("/formulations/{text}", "/formulations/{text}.json", FormulationView.Read);
        app.MapPage<SearchView, SearchPage>("/search", "/search.json", SearchView.Read);
        app.MapFallback(() => NotThere("There is no such page.")).ExcludeFromDescription();
    }

    private static void MapPage<TView, TPage>(this IEndpointRouteBuilder app, string path, string twin, Func<PageRequest, TView> read)
        where TView : class
        where TPage : IComponent
    {
        app.MapGet(path, (HttpContext context, ArchiveGate gate) => Answer(context, gate, request =>
            new RazorComponentResult<TPage>(new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["View"] = read(request),
                ["Json"] = TwinOf(context.Request, twin),
            }))).ExcludeFromDescription();
        app.MapGet(twin, (HttpContext context, ArchiveGate gate) => Answer(context, gate, request => Results.Json(read(request), Json)))
            .Produces<TView>();
    }

    // A file to keep, named after the story.
    private static IResult Keep(HttpContext context, ArchiveGate gate, string ending, string type, Func<PageRequest, string> write) => Answer(context, gate, request =>
    {
        var content = System.Text.Encoding.UTF8.GetBytes(write(request));
        return Results.File(content, type, $"{request.Archive.Reader.ResolveStory(request.Route("story"))}.{ending}");
    });

    private static IResult Answer(HttpContext context, ArchiveGate gate, Func<PageRequest, IResult> answer)
    {
        context.Response.Headers.CacheControl = "no-cache";
        try
        {
            using var archive = gate.Visit();
            return answer(new PageRequest(archive, context.Request));
        }
        catch (ArchiveException e)
        {
            return NotThere(Plain(e.Message, gate.Path));
        }
    }

    // Where the archive lies on the disk is nobody's business on a page.
    private static string Plain(string message, string path) => message.StartsWith(path + ": ", StringComparison.Ordinal) ? message[(path.Length + 2)..] : message;

    private static RazorComponentResult<NotTherePage> NotThere(string message) =>
        new(new Dictionary<string, object?>(StringComparer.Ordinal) { ["Message"] = message }) { StatusCode = StatusCodes.Status404NotFound };

    private static string TwinOf(HttpRequest request, string twin) =>
        (twin.Contains('{', StringComparison.Ordinal) ? request.Path + ".json" : twin) + request.QueryString;
}
