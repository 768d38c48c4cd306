using BenchmarkDotNet.Running;
using Readout.Bench;

return args switch
{
    ["throughput", .. var rest] => Throughput.Run(rest),
    ["growth", .. var rest] => Growth.Run(rest),
    ["measure", var stage, var folder, var jobs, var limit] => Measurement.RunChild(stage, folder, Number(jobs), Number(limit)),
    _ => Stages(args),
};

static int Stages(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
    return 0;
}

static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
