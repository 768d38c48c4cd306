using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Readout.Web;

namespace Readout.Tests.Web;

public sealed class SecurityTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Words_of_an_article_never_become_markup()
    {
        var id = await site.FirstArticle("Minister speaks");
        foreach (var path in new[] { "/", "/stories", "/articles", $"/articles/{id}", "/search?q=minister", $"/compare?a={id}&b={id}", $"/search?q={Uri.EscapeDataString(Site.Hostile)}", $"/people/{Uri.EscapeDataString(Site.Hostile)}" })
        {
            var page = await site.Page(path);
            page.ShouldNotContain("<script>");
            page.ShouldNotContain("<img");
            page.ShouldNotContain("onerror=alert(2)>");
        }

        (await site.Page($"/articles/{id}")).ShouldContain("安全");
    }

    [Fact]
    public async Task Every_answer_forbids_inline_scripts_and_foreign_sources()
    {
        foreach (var path in new[] { "/", "/stories.json", "/nothing", "/assets/site.css" })
        {
            using var response = await site.Client.GetAsync(new Uri(path, UriKind.Relative));
            var policy = response.Headers.GetValues("Content-Security-Policy").Single();
            policy.ShouldStartWith("default-src 'none'");
            policy.ShouldNotContain("unsafe");
            policy.ShouldNotContain("http");
            response.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
            response.Headers.Contains("Server").ShouldBeFalse();
        }
    }

    [Fact]
    public async Task Pages_hold_no_inline_style_or_script_and_load_nothing_from_elsewhere()
    {
        var story = (await site.Json("/stories.json")).GetProperty("stories")[0].GetProperty("id").GetString();
        foreach (var path in new[] { "/", $"/stories/{story}", "/articles", "/formulations" })
        {
            var page = await site.Page(path);
            page.ShouldNotContain(" style=");
            page.ShouldNotContain("javascript:");
            page.ShouldNotContain(" onclick");
            page.ShouldNotContain("src=\"http");
            page.ShouldNotContain("href=\"http");
        }
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("10.0.0.7")]
    public async Task A_foreign_host_name_is_refused(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = host } };
        using var response = await site.Client.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.MisdirectedRequest);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    public async Task This_machine_by_any_name_is_served(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = host } };
        using var response = await site.Client.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Nothing_is_written_by_the_pages_yet()
    {
        foreach (var method in new[] { HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete })
        {
            using var request = new HttpRequestMessage(method, "/stories");
            using var response = await site.Client.SendAsync(request);
            ((int)response.StatusCode).ShouldBeInRange(400, 499);
        }
    }

    [Fact]
    public async Task With_a_token_only_who_shows_it_is_served()
    {
        await using var app = ReadoutServer.Build(new ServeOptions(site.Archive) { Port = 0, Token = "korvane quay" });
        await app.StartAsync();
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = new Uri(AddressOf(app)) };
        (await Status(client, "/")).ShouldBe(HttpStatusCode.Unauthorized);
        (await Status(client, "/?token=wrong")).ShouldBe(HttpStatusCode.Unauthorized);
        using var first = await client.GetAsync(new Uri("/?token=korvane%20quay", UriKind.Relative));
        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        var cookie = first.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=strict", Case.Insensitive);
        using var second = new HttpRequestMessage(HttpMethod.Get, "/stories") { Headers = { { "Cookie", cookie.Split(';')[0] } } };
        using var answer = await client.SendAsync(second);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public void An_address_that_others_can_reach_needs_a_token()
    {
        Should.Throw<ArgumentException>(() => ReadoutServer.Build(new ServeOptions(site.Archive) { Address = IPAddress.Any }));
        Cli.Run.Of("serve", "-a", site.Archive, "--listen", "0.0.0.0").ShouldSatisfyAllConditions(
            run => run.Code.ShouldBe(2),
            run => run.Error.ShouldContain("--token"));
    }

    [Fact]
    public void What_cannot_be_served_says_why()
    {
        Cli.Run.Of("serve", "-a", site.Archive + ".not").Error.ShouldContain("no such archive");
        Cli.Run.Of("serve", "-a", site.Archive, "--port", "70000").Error.ShouldContain("--port needs a number");
        Cli.Run.Of("serve", "-a", site.Archive, "--port", site.Address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)).ShouldSatisfyAllConditions(
            run => run.Code.ShouldBe(2),
            run => run.Error.ShouldContain("is taken"));
    }

    private static string AddressOf(WebApplication app) =>
        app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();

    private static async Task<HttpStatusCode> Status(HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        return response.StatusCode;
    }
}
