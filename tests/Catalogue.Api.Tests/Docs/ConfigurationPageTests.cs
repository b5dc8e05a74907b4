using System.Reflection;
using Catalogue.Api.Hosting;
using Catalogue.Api.Http;
using Catalogue.Api.Limits;
using Catalogue.Api.Responses;
using Catalogue.Api.Tests.Infrastructure;
using Catalogue.Data.Seeding;
using Catalogue.Data.Storage;

namespace Catalogue.Api.Tests.Docs;

/// <summary>The page about the configuration has every setting with its default, and every verb.</summary>
public sealed class ConfigurationPageTests
{
    private static readonly (string Section, object Defaults)[] Options =
    [
        (DataOptions.Section, new DataOptions()),
        (DatabaseOptions.Section, new DatabaseOptions()),
        (SeedOptions.Section, new SeedOptions()),
        (CacheOptions.Section, new CacheOptions()),
        (LimitsOptions.Section, new LimitsOptions()),
        (CorsSettings.Section, new CorsSettings()),
        (AddressSettings.Section, new AddressSettings()),
    ];

    private readonly MarkdownFile _page = MarkdownFile.Read("docs/configuration.md");

    public static TheoryData<string, string> Settings
    {
        get
        {
            var settings = new TheoryData<string, string>();
            foreach (var (section, defaults) in Options)
            {
                foreach (var property in defaults.GetType().GetProperties().Where(property => property.CanWrite))
                    settings.Add(section.Length == 0 ? property.Name : $"{section}:{property.Name}", Shown(property.GetValue(defaults)));
            }

            return settings;
        }
    }

    [Theory, MemberData(nameof(Settings))]
    public void Every_setting_is_on_the_page_with_its_variable_and_its_default(string key, string standard)
    {
        var row = _page.Row(key);

        Assert.Equal($"`{key.Replace(":", "__", StringComparison.Ordinal)}`", row[1]);
        Assert.StartsWith(standard, row[2], StringComparison.Ordinal);
    }

    [Fact]
    public void No_options_class_is_forgotten()
    {
        var sections = new[] { typeof(Program).Assembly, typeof(DataOptions).Assembly }.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.GetField("Section", BindingFlags.Public | BindingFlags.Static) is { IsLiteral: true });

        Assert.Equal(
            Options.Select(options => options.Defaults.GetType().Name).Order(StringComparer.Ordinal),
            sections.Select(type => type.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_page_has_no_setting_that_there_is_not()
    {
        var keys = _page.Rows.Where(row => row.Count == 4 && row[0].StartsWith('`') && row[1] == row[0].Replace(":", "__", StringComparison.Ordinal))
            .Select(row => row[0].Trim('`')).Where(key => key != "Urls");

        Assert.Equal(Settings.Select(setting => (string)setting[0]).Order(StringComparer.Ordinal), keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_verb_is_on_the_page_and_no_other()
    {
        var help = await RunningProgram.RunAsync("--help");
        var verbs = help.Output.SkipWhile(line => line != "Commands:").Skip(1)
            .Where(line => line.StartsWith("  ", StringComparison.Ordinal)).Select(line => line.Trim().Split(' ')[0]);
        var table = _page.Rows.SkipWhile(row => row[0] != "command").Skip(2).Select(row => row[0].Trim('`'));

        Assert.Equal(verbs, table);
    }

    private static string Shown(object? value) => value switch
    {
        null or "" => "empty",
        bool flag => flag ? "`true`" : "`false`",
        string folder when folder == CatalogueHome.DefaultDataDirectory => "`data` in the home folder",
        _ => $"`{value}`",
    };
}
