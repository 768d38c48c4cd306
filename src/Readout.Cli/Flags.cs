using System.CommandLine;
using System.Globalization;

namespace Readout.Cli;

/// <summary>The options that several commands share, with one meaning each.</summary>
internal static class Flags
{
    public const string DefaultArchive = "readout.db";

    // Date alone, or date and time; the time as it stands on the wall, whatever its offset.
    private static readonly string[] DateTimeFormats =
    [
        "yyyy-MM-dd", "yyyy-MM-ddTHH:mm", "yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss.FFFFFFF",
        "yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK",
    ];

    public static Option<string> Archive() => new("--archive", "-a")
    {
        Description = "The archive",
        HelpName = "FILE",
        DefaultValueFactory = _ => DefaultArchive,
    };

    public static Option<bool> Json() => new("--json") { Description = "One JSON object a line, as the contract describes" };

    public static Option<int> Jobs()
    {
        var option = new Option<int>("--jobs", "-j")
        {
            Description = "How many articles to work on at once (default: one a core)",
            HelpName = "N",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        option.Validators.Add(result =>
        {
            if (result.Errors.Any() || result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--jobs needs a whole number from 1");
            }
        });
        return option;
    }

    public static Argument<string[]> Paths(string description) => new("PATH") { Description = description, Arity = ArgumentArity.OneOrMore };

    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            result.AddError($"{name}: '{result.Tokens[0].Value}' is no date such as 2025-05-08");
            return null;
        },
    };

    public static Option<DateTime?> Moment(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = result =>
        {
            if (DateTimeOffset.TryParseExact(
                result.Tokens[0].Value, DateTimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
            {
                return moment.DateTime;
            }

            result.AddError($"{name}: '{result.Tokens[0].Value}' is no date such as 2025-05-08 or 2025-05-08T18:30");
            return null;
        },
    };
}
