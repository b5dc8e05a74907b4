using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Catalogue.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class KeepDocumentsAndFacts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "DocumentsVersion",
                table: "Catalogue",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "PaperDocuments",
                columns: table => new
                {
                    PaperKey = table.Column<int>(type: "INTEGER", nullable: false),
                    Json = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaperDocuments", x => x.PaperKey);
                    table.ForeignKey(
                        name: "FK_PaperDocuments_Papers_PaperKey",
                        column: x => x.PaperKey,
                        principalTable: "Papers",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PaperFacts",
                columns: table => new
                {
                    PaperKey = table.Column<int>(type: "INTEGER", nullable: false),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false),
                    Facts = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaperFacts", x => x.PaperKey);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PaperFacts_Revision",
                table: "PaperFacts",
                column: "Revision");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PaperDocuments");

            migrationBuilder.DropTable(
                name: "PaperFacts");

            // The provider would make the table anew, with its columns in another order.
            migrationBuilder.Sql("""ALTER TABLE "Catalogue" DROP COLUMN "DocumentsVersion";""");
        }
    }
}
