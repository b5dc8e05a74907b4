using System.CommandLine;
using Catalogue.Benchmarks.Checking;
using Catalogue.Benchmarks.Measuring;
using Catalogue.Benchmarks.Records;

var root = new RootCommand("Measures the catalogue: makes records, and runs the published program on them.");
root.Subcommands.Add(GenerateCommand.Make());
root.Subcommands.Add(LoadCommand.Make());
root.Subcommands.Add(RunCommand.Make());
root.Subcommands.Add(CheckCommand.Make());
return await root.Parse(args).InvokeAsync();
