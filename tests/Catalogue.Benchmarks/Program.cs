using System.CommandLine;
using Catalogue.Benchmarks.Records;

var root = new RootCommand("Measures the catalogue: makes records, and runs the published program on them.");
root.Subcommands.Add(GenerateCommand.Make());
root.Subcommands.Add(LoadCommand.Make());
return await root.Parse(args).InvokeAsync();
