using Microsoft.Playwright;
using Readout.Tests.Web;

namespace Readout.Tests.Browser;

/// <summary>A test that needs Debian's Chromium; it skips, saying so, where there is none.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.Path is null ? "no chromium on the PATH" : null;
}

/// <summary>As <see cref="BrowserFactAttribute"/>, over a table of cases.</summary>
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.Path is null ? "no chromium on the PATH" : null;
}

public static class Chromium
{
    public static string? Path { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
        .SelectMany(folder => new[] { System.IO.Path.Combine(folder, "chromium"), System.IO.Path.Combine(folder, "chromium-browser") })
        .FirstOrDefault(File.Exists);
}

/// <summary>One browser and one archive for all tests of a class.</summary>
public sealed class BrowserSite : IAsyncLifetime, IDisposable
{
    private IPlaywright? _playwright;

    private IBrowser? _browser;

    public Site Site { get; } = new();

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null)
        {
            return;
        }

        await Site.InitializeAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium.Path, Args = ["--no-sandbox", "--disable-gpu"] });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
            _playwright!.Dispose();
            await Site.DisposeAsync();
        }
    }

    public void Dispose() => Site.Dispose();

    /// <summary>A page that remembers what went wrong in it and what it asked for.</summary>
    public async Task<Visit> Visit(ColorScheme scheme = ColorScheme.Light, bool scripts = true, int width = 1440)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Site.Address.ToString(),
            ColorScheme = scheme,
            JavaScriptEnabled = scripts,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        return new Visit(context, await context.NewPageAsync(), Site.Address);
    }
}

public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    public Visit(IBrowserContext context, IPage page, Uri home)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) => Note(message.Type is "error" or "warning", $"console {message.Type}: {message.Text}");
        page.PageError += (_, error) => Note(true, $"page error: {error}");
        page.Dialog += (_, dialog) => Note(true, $"dialog: {dialog.Message}");
        page.Request += (_, request) => Note(!request.Url.StartsWith("data:", StringComparison.Ordinal) && new Uri(request.Url).Authority != home.Authority, $"asked {request.Url}");
    }

    public IPage Page { get; }

    /// <summary>Errors in the console, dialogs, requests to another machine.</summary>
    public List<string> Wrong { get; } = [];

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private void Note(bool wrong, string what)
    {
        if (wrong)
        {
            Wrong.Add(what);
        }
    }
}
