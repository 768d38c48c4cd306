using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Readout.Web.Security;

/// <summary>What every request must pass, and what every answer carries.</summary>
internal static class Refusals
{
    // Nothing is loaded from elsewhere, nothing runs that stands in a page, no page can be framed.
    private const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private const string TokenName = "token";

    public static void UseRefusals(this WebApplication app, ServeOptions options)
    {
        var token = options.Token is { } secret ? SHA256.HashData(Encoding.UTF8.GetBytes(secret)) : null;
        app.Use(async (context, next) =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = ContentSecurityPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";

            // A foreign name that was made to point here (DNS rebinding) shows in the Host header.
            if (!IsOurs(context, options))
            {
                await Refuse(context, StatusCodes.Status421MisdirectedRequest, "This address is not served here.").ConfigureAwait(false);
                return;
            }

            if (token is not null && !HasToken(context, token))
            {
                await Refuse(context, StatusCodes.Status401Unauthorized, "A token is needed: open the address that readout serve printed.").ConfigureAwait(false);
                return;
            }

            try
            {
                await next(context).ConfigureAwait(false);
            }
            catch (BadHttpRequestException e)
            {
                await Refuse(context, e.StatusCode, "The request could not be read.").ConfigureAwait(false);
            }
        });
    }

    private static bool IsOurs(HttpContext context, ServeOptions options)
    {
        var host = context.Request.Host.Host.Trim('[', ']');
        return string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host, out var address) && (IPAddress.IsLoopback(address) || (options.Token is not null && !IPAddress.IsLoopback(options.Address))));
    }

    // The token comes once in the address and then lives in a cookie that no script can read.
    private static bool HasToken(HttpContext context, byte[] token)
    {
        if (Matches(context.Request.Cookies[TokenName], token))
        {
            return true;
        }

        if (!Matches(context.Request.Query[TokenName], token))
        {
            return false;
        }

        context.Response.Cookies.Append(TokenName, context.Request.Query[TokenName]!, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true });
        return true;
    }

    private static bool Matches(string? given, byte[] token) =>
        given is not null && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), token);

    private static Task Refuse(HttpContext context, int status, string message)
    {
        if (context.Response.HasStarted)
        {
            return Task.CompletedTask;
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(message);
    }
}
