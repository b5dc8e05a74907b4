using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Catalogue.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class KeepPreparer : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "PreparedBy",
                table: "Catalogue",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // EF would make the table anew.
            migrationBuilder.Sql("ALTER TABLE \"Catalogue\" DROP COLUMN \"PreparedBy\"");
        }
    }
}
