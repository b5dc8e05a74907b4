using System.Globalization;
using Catalogue.Records;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalogue.Data.Model;

/// <summary>Check constraints that several tables share, in SQL that works on SQLite and PostgreSQL.</summary>
internal static class Checks
{
    public static void HasPublishedIdCheck<TEntity>(this TableBuilder<TEntity> table)
        where TEntity : class => table.HasCheckConstraint($"CK_{table.Name}_Id", Named("Id"));

    /// <summary>Requires an id of bounded length that is not <c>none</c>, the filter value for papers without a value.</summary>
    public static string Named(string column) =>
        string.Create(CultureInfo.InvariantCulture, $"length(\"{column}\") BETWEEN 1 AND {RecordLimits.LongestId} AND \"{column}\" <> '{RecordLimits.NoValue}'");

    public static void HasTextCheck<TEntity>(this TableBuilder<TEntity> table, string column)
        where TEntity : class => table.HasCheckConstraint($"CK_{table.Name}_{column}", $"length(\"{column}\") > 0");

    public static void HasKindCheck<TEntity>(this TableBuilder<TEntity> table)
        where TEntity : class => table.HasCheckConstraint($"CK_{table.Name}_Kind", "\"Kind\" BETWEEN 1 AND 3");
}
