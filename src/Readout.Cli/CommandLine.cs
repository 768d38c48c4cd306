using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Readout.Archive;
using Readout.Cli.Commands;

namespace Readout.Cli;

/// <summary>All commands, how they are parsed, and how what goes wrong becomes an exit code.</summary>
public static class CommandLine
{
    public static int Run(IReadOnlyList<string> args, Streams streams)
    {
        var parsed = Root(streams).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                streams.Error.WriteLine($"readout: {error.Message}");
            }

            var command = parsed.CommandResult.Command;
            streams.Error.WriteLine($"Try: readout {(command is RootCommand ? "" : command.Name + " ")}--help");
            return ExitCode.Failed;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = streams.Out, Error = streams.Error });
        }
        catch (Exception e) when (e is ArchiveException or UsageException or SqliteException or IOException or UnauthorizedAccessException)
        {
            streams.Error.WriteLine($"readout: {e.Message}");
            return ExitCode.Failed;
        }
    }

    internal static RootCommand Root(Streams streams)
    {
        var root = new RootCommand("Reads press accounts of the same events into a record that can be checked: who said what, through whom, with which figures, and who copied whom.")
        {
            AnalyzeCommand.Create(streams),
            AddCommand.Create(streams),
            ListCommand.Create(streams),
            ShowCommand.Create(streams),
            StoriesCommand.Create(streams),
            StoryCommand.Create(streams),
            SaidCommand.Create(streams),
            PeopleCommand.Create(streams),
            FiguresCommand.Create(streams),
            ReuseCommand.Create(streams),
            CompareCommand.Create(streams),
            FormulationsCommand.Create(streams),
            SearchCommand.Create(streams),
            ExportCommand.Create(streams),
            DemoCommand.Create(streams),
            ServeCommand.Create(streams),
            TrainCommand.Create(streams),
            EvalCommand.Create(streams),
        };
        root.HelpName = "readout";
        root.Directives.Clear();
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Action = new HelpWithExamples((SynchronousCommandLineAction)help.Action!);
        }

        foreach (var version in root.Options.OfType<VersionOption>())
        {
            version.Action = new PrintVersion();
        }

        root.SetAction(_ =>
        {
            streams.Error.WriteLine("readout: which command? Try: readout --help");
            return ExitCode.Failed;
        });
        return root;
    }

    private sealed class PrintVersion : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(
                typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion);
            return ExitCode.Done;
        }
    }

    private sealed class HelpWithExamples(SynchronousCommandLineAction help) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var code = help.Invoke(parseResult);
            var examples = parseResult.CommandResult.Command is ReadoutCommand command ? command.Examples
                : parseResult.CommandResult.Command.Subcommands.OfType<ReadoutCommand>().Select(sub => sub.Examples[0]);
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (var example in examples)
            {
                output.WriteLine("  " + example);
            }

            return code;
        }
    }
}

/// <summary>A command with examples of its use, the plainest first.</summary>
internal sealed class ReadoutCommand : Command
{
    public ReadoutCommand(string name, string description, params IReadOnlyList<string> examples)
        : base(name, description) => Examples = examples;

    public IReadOnlyList<string> Examples { get; }
}

/// <summary>A request that makes no sense, with a message for the person who made it.</summary>
public sealed class UsageException : Exception
{
    public UsageException(string message)
        : base(message)
    {
    }

    public UsageException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public UsageException()
    {
    }
}
