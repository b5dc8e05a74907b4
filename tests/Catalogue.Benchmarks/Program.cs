using System.CommandLine;
using System.Globalization;
using Catalogue.Benchmarks.Bounds;
using Catalogue.Benchmarks.Checking;
using Catalogue.Benchmarks.Measuring;
using Catalogue.Benchmarks.Records;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;

var root = new RootCommand("Measures the catalogue: makes records, and runs the published program on them.");
root.Subcommands.Add(GenerateCommand.Make());
root.Subcommands.Add(LoadCommand.Make());
root.Subcommands.Add(RunCommand.Make());
root.Subcommands.Add(CheckCommand.Make());
root.Subcommands.Add(BoundsCommand.Make());
return await root.Parse(args).InvokeAsync();
