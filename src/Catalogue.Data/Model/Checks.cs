using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalogue.Data.Model;

/// <summary>Constraints that several tables have, in SQL that SQLite and PostgreSQL read alike.</summary>
internal static class Checks
{
    public static void HasPublishedIdCheck<TEntity>(this TableBuilder<TEntity> table)
        where TEntity : class => table.HasCheckConstraint($"CK_{table.Name}_Id", "length(\"Id\") BETWEEN 1 AND 100 AND \"Id\" <> 'none'");

    public static void HasTextCheck<TEntity>(this TableBuilder<TEntity> table, string column)
        where TEntity : class => table.HasCheckConstraint($"CK_{table.Name}_{column}", $"length(\"{column}\") > 0");

    public static void HasKindCheck<TEntity>(this TableBuilder<TEntity> table)
        where TEntity : class => table.HasCheckConstraint($"CK_{table.Name}_Kind", "\"Kind\" BETWEEN 1 AND 3");
}
