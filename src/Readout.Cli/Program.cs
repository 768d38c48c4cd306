using Readout.Cli;

using var streams = Streams.OfProcess();
return CommandLine.Run(args, streams);
