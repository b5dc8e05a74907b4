using Catalogue.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Catalogue.Data.Tests.Model;

/// <summary>The model says nothing that only one provider understands.</summary>
public sealed class SharedModelTests(SeededDatabase database) : IClassFixture<SeededDatabase>
{
    [Fact]
    public async Task Every_column_has_a_type_that_both_providers_compare_alike()
    {
        Type[] shared = [typeof(int), typeof(long), typeof(bool), typeof(string), typeof(Guid), typeof(DateOnly), typeof(DateTime), typeof(byte[])];

        var types = (await PropertiesAsync()).Select(property => Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType);

        Assert.All(types, type => Assert.True(type.IsEnum || shared.Contains(type), type.Name));
    }

    [Fact]
    public async Task No_column_type_default_or_collation_is_spelled_by_hand() => Assert.All(await PropertiesAsync(), property =>
    {
        string[] byHand = [RelationalAnnotationNames.ColumnType, RelationalAnnotationNames.Collation, RelationalAnnotationNames.DefaultValueSql,
            RelationalAnnotationNames.ComputedColumnSql];

        Assert.DoesNotContain(property.GetAnnotations(), annotation => byHand.Contains(annotation.Name) && Configured(property, annotation.Name));
    });

    [Fact]
    public async Task Constraints_use_only_what_both_providers_know()
    {
        await using var db = await database.Catalogue.OpenAsync();
        var constraints = db.GetService<IDesignTimeModel>().Model.GetEntityTypes().SelectMany(type => type.GetCheckConstraints()).ToList();

        Assert.NotEmpty(constraints);
        Assert.All(constraints, constraint => Assert.Matches(
            """^(?:"[A-Za-z]+"|'[a-z]+'|\d+|length|lower|BETWEEN|AND|OR|NOT|IS|NULL|<>|>=|[=>()-]|\s)+$""", constraint.Sql));
    }

    [Fact]
    public async Task Ids_and_names_are_never_absent()
    {
        string[] required = [nameof(Paper.Id), nameof(Author.Name), nameof(Paper.Title), nameof(Paper.TitleSortKey), nameof(Author.NameSortKey)];

        Assert.DoesNotContain(await PropertiesAsync(), property => property.IsNullable && required.Contains(property.Name));
    }

    private static bool Configured(IProperty property, string annotation) =>
        property is IConventionProperty convention
        && convention.FindAnnotation(annotation)?.GetConfigurationSource() is ConfigurationSource.Explicit or ConfigurationSource.DataAnnotation;

    private async Task<List<IProperty>> PropertiesAsync()
    {
        await using var db = await database.Catalogue.OpenAsync();
        return [.. db.GetService<IDesignTimeModel>().Model.GetEntityTypes().SelectMany(type => type.GetProperties())];
    }
}
