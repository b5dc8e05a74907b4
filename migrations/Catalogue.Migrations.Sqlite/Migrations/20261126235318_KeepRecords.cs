using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Catalogue.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class KeepRecords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "Revision",
                table: "PaperSources",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "TitleHash",
                table: "Papers",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "RecordContents",
                columns: table => new
                {
                    PaperKey = table.Column<int>(type: "INTEGER", nullable: false),
                    SourceKey = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordKey = table.Column<string>(type: "TEXT", nullable: false),
                    Json = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecordContents", x => new { x.PaperKey, x.SourceKey, x.RecordKey });
                    table.ForeignKey(
                        name: "FK_RecordContents_Papers_PaperKey",
                        column: x => x.PaperKey,
                        principalTable: "Papers",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Papers_TitleHash",
                table: "Papers",
                column: "TitleHash");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "RecordContents");

            migrationBuilder.DropIndex(
                name: "IX_Papers_TitleHash",
                table: "Papers");

            // EF would make the tables anew, and not as they are.
            migrationBuilder.Sql("""ALTER TABLE "PaperSources" DROP COLUMN "Revision" """);
            migrationBuilder.Sql("""ALTER TABLE "Papers" DROP COLUMN "TitleHash" """);
        }
    }
}
