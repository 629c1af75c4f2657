using Heja.Cli;

return HejaProgram.Run(args, Terminal.OfProcess());
