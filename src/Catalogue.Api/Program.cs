using System.Globalization;
using Catalogue.Api.Cli;
using Catalogue.Api.Documentation;
using Catalogue.Api.Hosting;
using Catalogue.Api.Http;
using Catalogue.Api.Problems;
using Catalogue.Api.Resources.Health;
using Catalogue.Api.Resources.Home;
using Catalogue.Api.Responses;
using Catalogue.Data;

// Dates, numbers and messages are the same whatever the locale of the machine.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;

using var signals = new StopSignals();
var builder = WebApplication.CreateBuilder(CommandLine.HostArguments(args));
builder.ConfigureServer();
builder.Services.AddSingleton(signals);
builder.Services.AddLogs();
builder.Services.AddValidatedOptions();
builder.Services.AddCatalogueDatabase();
builder.Services.AddSeed();
builder.Services.AddImports();
builder.Services.AddQueries();
builder.Services.AddResponses();
builder.Services.AddCommands();
builder.Services.AddReaders();
builder.Services.AddServiceAddresses();
builder.Services.AddDocumentation();

var app = builder.Build();
RejectedRequests.Subscribe(app);
app.UseRequestLogs();
app.UseServiceAddresses();
app.UseMiddleware<ProblemMiddleware>();
app.UseMiddleware<ResponseCacheMiddleware>();
app.UseCors();
app.UseMiddleware<UrlLimit>();
app.UseSwaggerPage();
app.UseRouting();
app.UseMiddleware<PathSpelling>();
app.UseOptionsRequests();
app.UseMiddleware<BodyRefusal>();

return await CommandLine.RunAsync(app, args, signals, () =>
{
    app.MapHome();
    app.MapPapers();
    app.MapResearchers();
    app.MapValues();
    app.MapStatistics();
    app.MapSuggestions();
    app.MapFilters();
    app.MapProblems();
    app.MapHealth();
    app.MapOpenApiDocument();
});
