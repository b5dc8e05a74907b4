using System.Globalization;
using Catalogue.Records;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalogue.Data.Model;

/// <summary>Constraints that several tables have, in SQL that SQLite and PostgreSQL read alike.</summary>
internal static class Checks
{
    public static void HasPublishedIdCheck<TEntity>(this TableBuilder<TEntity> table)
        where TEntity : class => table.HasCheckConstraint($"CK_{table.Name}_Id", Named("Id"));

    /// <summary>That a column has a name of bounded length, which is not that of the absence of a value.</summary>
    public static string Named(string column) =>
        string.Create(CultureInfo.InvariantCulture, $"length(\"{column}\") BETWEEN 1 AND {RecordLimits.LongestId} AND \"{column}\" <> '{RecordLimits.NoValue}'");

    public static void HasTextCheck<TEntity>(this TableBuilder<TEntity> table, string column)
        where TEntity : class => table.HasCheckConstraint($"CK_{table.Name}_{column}", $"length(\"{column}\") > 0");

    public static void HasKindCheck<TEntity>(this TableBuilder<TEntity> table)
        where TEntity : class => table.HasCheckConstraint($"CK_{table.Name}_Kind", "\"Kind\" BETWEEN 1 AND 3");
}
