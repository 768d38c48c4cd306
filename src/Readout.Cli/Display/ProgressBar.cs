using Spectre.Console;

namespace Readout.Cli.Display;

/// <summary>How far a long run has come: on standard error, and only where a person sees it.</summary>
internal static class ProgressBar
{
    /// <param name="work">is handed what to call with the number of items done</param>
    public static void Run(Streams streams, string what, int items, Action<Action<int>> work)
    {
        if (!streams.ErrorIsTerminal)
        {
            work(_ => { });
            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(streams.Error),
            ColorSystem = streams.Colours ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        });
        console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var task = context.AddTask(what, maxValue: Math.Max(1, items));
                work(done => task.Value = done);
            });
    }
}
