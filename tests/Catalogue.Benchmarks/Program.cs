using System.CommandLine;

return await new RootCommand("Measures the catalogue: makes records, and runs the published program on them.").Parse(args).InvokeAsync();
