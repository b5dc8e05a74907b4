using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Catalogue.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class KeepPartsInTheirKeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Researchers_FieldKey",
                table: "Researchers");

            migrationBuilder.DropIndex(
                name: "IX_Researchers_SourceKey",
                table: "Researchers");

            migrationBuilder.DropIndex(
                name: "IX_Papers_PrimaryCategoryKey",
                table: "Papers");

            migrationBuilder.DropIndex(
                name: "IX_Papers_Year",
                table: "Papers");

            migrationBuilder.DropIndex(
                name: "IX_PaperCategories_CategoryKey_PaperKey",
                table: "PaperCategories");

            migrationBuilder.DropIndex(
                name: "IX_PaperCategories_PaperKey_Ordinal",
                table: "PaperCategories");

            migrationBuilder.DropIndex(
                name: "IX_PaperAffiliations_AffiliationKey_PaperKey",
                table: "PaperAffiliations");

            migrationBuilder.DropIndex(
                name: "IX_PaperAffiliations_PaperKey_Ordinal",
                table: "PaperAffiliations");

            migrationBuilder.DropIndex(
                name: "IX_Authorships_AuthorKey_PaperKey",
                table: "Authorships");

            migrationBuilder.DropIndex(
                name: "IX_Authorships_PaperKey_Position",
                table: "Authorships");

            migrationBuilder.DropIndex(
                name: "IX_AuthorshipAffiliations_AffiliationKey",
                table: "AuthorshipAffiliations");

            migrationBuilder.DropIndex(
                name: "IX_AuthorshipAffiliations_PaperKey_AuthorshipOrdinal_Ordinal",
                table: "AuthorshipAffiliations");

            PartTables.Remake(migrationBuilder, withRowId: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            PartTables.Remake(migrationBuilder, withRowId: true);

            migrationBuilder.CreateIndex(
                name: "IX_Researchers_FieldKey",
                table: "Researchers",
                column: "FieldKey");

            migrationBuilder.CreateIndex(
                name: "IX_Researchers_SourceKey",
                table: "Researchers",
                column: "SourceKey");

            migrationBuilder.CreateIndex(
                name: "IX_Papers_PrimaryCategoryKey",
                table: "Papers",
                column: "PrimaryCategoryKey");

            migrationBuilder.CreateIndex(
                name: "IX_Papers_Year",
                table: "Papers",
                column: "Year");

            migrationBuilder.CreateIndex(
                name: "IX_PaperCategories_CategoryKey_PaperKey",
                table: "PaperCategories",
                columns: new[] { "CategoryKey", "PaperKey" });

            migrationBuilder.CreateIndex(
                name: "IX_PaperCategories_PaperKey_Ordinal",
                table: "PaperCategories",
                columns: new[] { "PaperKey", "Ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PaperAffiliations_AffiliationKey_PaperKey",
                table: "PaperAffiliations",
                columns: new[] { "AffiliationKey", "PaperKey" });

            migrationBuilder.CreateIndex(
                name: "IX_PaperAffiliations_PaperKey_Ordinal",
                table: "PaperAffiliations",
                columns: new[] { "PaperKey", "Ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Authorships_AuthorKey_PaperKey",
                table: "Authorships",
                columns: new[] { "AuthorKey", "PaperKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Authorships_PaperKey_Position",
                table: "Authorships",
                columns: new[] { "PaperKey", "Position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AuthorshipAffiliations_AffiliationKey",
                table: "AuthorshipAffiliations",
                column: "AffiliationKey");

            migrationBuilder.CreateIndex(
                name: "IX_AuthorshipAffiliations_PaperKey_AuthorshipOrdinal_Ordinal",
                table: "AuthorshipAffiliations",
                columns: new[] { "PaperKey", "AuthorshipOrdinal", "Ordinal" },
                unique: true);
        }
    }
}
