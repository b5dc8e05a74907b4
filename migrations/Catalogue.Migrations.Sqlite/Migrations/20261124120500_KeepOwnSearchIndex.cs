using Catalogue.Data.Storage.Sqlite;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Catalogue.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class KeepOwnSearchIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE paper_search");
            migrationBuilder.Sql(SqliteSearchTables.Create);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(SqliteSearchTables.Drop);
            migrationBuilder.Sql("""
                CREATE VIRTUAL TABLE paper_search USING fts5(
                    title, abstract, authors, words, content='', contentless_delete=1, tokenize='ascii')
                """);
        }
    }
}
