using System;
using Catalogue.Data.Storage.Postgres;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Catalogue.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Affiliations",
                columns: table => new
                {
                    Key = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    FoldedName = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    NameSortKey = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Affiliations", x => x.Key);
                    table.CheckConstraint("CK_Affiliations_Id", "length(\"Id\") BETWEEN 1 AND 100 AND \"Id\" <> 'none'");
                    table.CheckConstraint("CK_Affiliations_Name", "length(\"Name\") > 0");
                });

            migrationBuilder.CreateTable(
                name: "Aliases",
                columns: table => new
                {
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    TargetId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Aliases", x => new { x.Kind, x.Id });
                    table.CheckConstraint("CK_Aliases_Id", "length(\"Id\") BETWEEN 1 AND 100 AND \"Id\" <> 'none'");
                    table.CheckConstraint("CK_Aliases_Kind", "\"Kind\" BETWEEN 1 AND 3");
                    table.CheckConstraint("CK_Aliases_Target", "\"TargetId\" <> \"Id\"");
                    table.CheckConstraint("CK_Aliases_TargetId", "length(\"TargetId\") > 0");
                });

            migrationBuilder.CreateTable(
                name: "Authors",
                columns: table => new
                {
                    Key = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    FoldedName = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    NameSortKey = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Authors", x => x.Key);
                    table.CheckConstraint("CK_Authors_Id", "length(\"Id\") BETWEEN 1 AND 100 AND \"Id\" <> 'none'");
                    table.CheckConstraint("CK_Authors_Name", "length(\"Name\") > 0");
                });

            migrationBuilder.CreateTable(
                name: "Catalogue",
                columns: table => new
                {
                    Key = table.Column<int>(type: "integer", nullable: false),
                    Uuid = table.Column<Guid>(type: "uuid", nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false),
                    DocumentsVersion = table.Column<int>(type: "integer", nullable: false),
                    PreparedBy = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Catalogue", x => x.Key);
                    table.CheckConstraint("CK_Catalogue_OneRow", "\"Key\" = 1");
                    table.CheckConstraint("CK_Catalogue_Revision", "\"Revision\" >= 0");
                });

            migrationBuilder.CreateTable(
                name: "Categories",
                columns: table => new
                {
                    Key = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    NameSortKey = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Categories", x => x.Key);
                    table.CheckConstraint("CK_Categories_Code", "length(\"Code\") BETWEEN 1 AND 100 AND \"Code\" <> 'none'");
                    table.CheckConstraint("CK_Categories_Id", "length(\"Id\") BETWEEN 1 AND 100 AND \"Id\" <> 'none'");
                    table.CheckConstraint("CK_Categories_Name", "length(\"Name\") > 0");
                });

            migrationBuilder.CreateTable(
                name: "PaperFacts",
                columns: table => new
                {
                    PaperKey = table.Column<int>(type: "integer", nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false),
                    Facts = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaperFacts", x => x.PaperKey);
                });

            migrationBuilder.CreateTable(
                name: "Sources",
                columns: table => new
                {
                    Key = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sources", x => x.Key);
                    table.CheckConstraint("CK_Sources_Kind", "\"Kind\" BETWEEN 1 AND 3");
                    table.CheckConstraint("CK_Sources_Name", "length(\"Name\") > 0");
                });

            migrationBuilder.CreateTable(
                name: "Tombstones",
                columns: table => new
                {
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    DeletedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tombstones", x => new { x.Kind, x.Id });
                    table.CheckConstraint("CK_Tombstones_Id", "length(\"Id\") BETWEEN 1 AND 100 AND \"Id\" <> 'none'");
                    table.CheckConstraint("CK_Tombstones_Kind", "\"Kind\" BETWEEN 1 AND 3");
                });

            migrationBuilder.CreateTable(
                name: "Papers",
                columns: table => new
                {
                    Key = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    TitleSortKey = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    TitleHash = table.Column<long>(type: "bigint", nullable: true),
                    Abstract = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Published = table.Column<DateOnly>(type: "date", nullable: true),
                    PublishedPrecision = table.Column<int>(type: "integer", nullable: true),
                    PublishedYearInferred = table.Column<bool>(type: "boolean", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: true),
                    NewestFirst = table.Column<int>(type: "integer", nullable: false),
                    OldestFirst = table.Column<int>(type: "integer", nullable: false),
                    HasCode = table.Column<bool>(type: "boolean", nullable: false),
                    CodeUrl = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    AuthorsTruncated = table.Column<bool>(type: "boolean", nullable: false),
                    PrimaryCategoryKey = table.Column<int>(type: "integer", nullable: true),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Papers", x => x.Key);
                    table.CheckConstraint("CK_Papers_CodeUrl", "\"CodeUrl\" IS NULL OR \"HasCode\"");
                    table.CheckConstraint("CK_Papers_DateOrder", "(\"Published\" IS NOT NULL AND \"NewestFirst\" = -\"OldestFirst\") OR (\"Published\" IS NULL AND \"NewestFirst\" = 2147483647 AND \"OldestFirst\" = 2147483647)");
                    table.CheckConstraint("CK_Papers_Id", "length(\"Id\") BETWEEN 1 AND 100 AND \"Id\" <> 'none'");
                    table.CheckConstraint("CK_Papers_PublishedPrecision", "(\"Published\" IS NULL) = (\"PublishedPrecision\" IS NULL) AND (\"Published\" IS NULL) = (\"Year\" IS NULL)");
                    table.CheckConstraint("CK_Papers_PublishedPrecisionKnown", "\"PublishedPrecision\" BETWEEN 1 AND 3");
                    table.CheckConstraint("CK_Papers_PublishedYearInferred", "NOT \"PublishedYearInferred\" OR \"Published\" IS NOT NULL");
                    table.CheckConstraint("CK_Papers_Title", "length(\"Title\") > 0");
                    table.ForeignKey(
                        name: "FK_Papers_Categories_PrimaryCategoryKey",
                        column: x => x.PrimaryCategoryKey,
                        principalTable: "Categories",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DeletedRecords",
                columns: table => new
                {
                    SourceKey = table.Column<int>(type: "integer", nullable: false),
                    RecordKey = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PaperId = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeletedRecords", x => new { x.SourceKey, x.RecordKey });
                    table.ForeignKey(
                        name: "FK_DeletedRecords_Sources_SourceKey",
                        column: x => x.SourceKey,
                        principalTable: "Sources",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Researchers",
                columns: table => new
                {
                    AuthorKey = table.Column<int>(type: "integer", nullable: false),
                    FieldKey = table.Column<int>(type: "integer", nullable: true),
                    HIndex = table.Column<int>(type: "integer", nullable: true),
                    Papers = table.Column<int>(type: "integer", nullable: true),
                    Citations = table.Column<int>(type: "integer", nullable: true),
                    NoveltyPercent = table.Column<int>(type: "integer", nullable: true),
                    AiScore = table.Column<int>(type: "integer", nullable: true),
                    SourceKey = table.Column<int>(type: "integer", nullable: false),
                    Retrieved = table.Column<DateOnly>(type: "date", nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Researchers", x => x.AuthorKey);
                    table.CheckConstraint("CK_Researchers_Reported", "\"HIndex\" >= 0 AND \"Papers\" >= 0 AND \"Citations\" >= 0 AND \"NoveltyPercent\" BETWEEN 0 AND 100 AND \"AiScore\" >= 0");
                    table.ForeignKey(
                        name: "FK_Researchers_Authors_AuthorKey",
                        column: x => x.AuthorKey,
                        principalTable: "Authors",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Researchers_Categories_FieldKey",
                        column: x => x.FieldKey,
                        principalTable: "Categories",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Researchers_Sources_SourceKey",
                        column: x => x.SourceKey,
                        principalTable: "Sources",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Authorships",
                columns: table => new
                {
                    PaperKey = table.Column<int>(type: "integer", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    AuthorKey = table.Column<int>(type: "integer", nullable: false),
                    NameAsWritten = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Authorships", x => new { x.PaperKey, x.Ordinal });
                    table.CheckConstraint("CK_Authorships_NameAsWritten", "length(\"NameAsWritten\") > 0");
                    table.CheckConstraint("CK_Authorships_Position", "\"Position\" >= 1");
                    table.ForeignKey(
                        name: "FK_Authorships_Authors_AuthorKey",
                        column: x => x.AuthorKey,
                        principalTable: "Authors",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Authorships_Papers_PaperKey",
                        column: x => x.PaperKey,
                        principalTable: "Papers",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Identifiers",
                columns: table => new
                {
                    Scheme = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Value = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PaperKey = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Identifiers", x => new { x.Scheme, x.Value });
                    table.CheckConstraint("CK_Identifiers_Scheme", "length(\"Scheme\") > 0 AND \"Scheme\" = lower(\"Scheme\")");
                    table.CheckConstraint("CK_Identifiers_Value", "length(\"Value\") > 0");
                    table.ForeignKey(
                        name: "FK_Identifiers_Papers_PaperKey",
                        column: x => x.PaperKey,
                        principalTable: "Papers",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Links",
                columns: table => new
                {
                    PaperKey = table.Column<int>(type: "integer", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Url = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Links", x => new { x.PaperKey, x.Ordinal });
                    table.CheckConstraint("CK_Links_Url", "length(\"Url\") > 0");
                    table.ForeignKey(
                        name: "FK_Links_Papers_PaperKey",
                        column: x => x.PaperKey,
                        principalTable: "Papers",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PaperAffiliations",
                columns: table => new
                {
                    PaperKey = table.Column<int>(type: "integer", nullable: false),
                    AffiliationKey = table.Column<int>(type: "integer", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    NameAsWritten = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    IsOfPaper = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaperAffiliations", x => new { x.PaperKey, x.AffiliationKey });
                    table.ForeignKey(
                        name: "FK_PaperAffiliations_Affiliations_AffiliationKey",
                        column: x => x.AffiliationKey,
                        principalTable: "Affiliations",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PaperAffiliations_Papers_PaperKey",
                        column: x => x.PaperKey,
                        principalTable: "Papers",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PaperCategories",
                columns: table => new
                {
                    PaperKey = table.Column<int>(type: "integer", nullable: false),
                    CategoryKey = table.Column<int>(type: "integer", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaperCategories", x => new { x.PaperKey, x.CategoryKey });
                    table.ForeignKey(
                        name: "FK_PaperCategories_Categories_CategoryKey",
                        column: x => x.CategoryKey,
                        principalTable: "Categories",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PaperCategories_Papers_PaperKey",
                        column: x => x.PaperKey,
                        principalTable: "Papers",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PaperDocuments",
                columns: table => new
                {
                    PaperKey = table.Column<int>(type: "integer", nullable: false),
                    Json = table.Column<byte[]>(type: "bytea", nullable: false)
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
                name: "PaperSources",
                columns: table => new
                {
                    SourceKey = table.Column<int>(type: "integer", nullable: false),
                    RecordKey = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PaperKey = table.Column<int>(type: "integer", nullable: false),
                    Retrieved = table.Column<DateOnly>(type: "date", nullable: false),
                    IsMerged = table.Column<bool>(type: "boolean", nullable: false),
                    RecordDigest = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaperSources", x => new { x.SourceKey, x.RecordKey });
                    table.CheckConstraint("CK_PaperSources_RecordKey", "length(\"RecordKey\") > 0");
                    table.ForeignKey(
                        name: "FK_PaperSources_Papers_PaperKey",
                        column: x => x.PaperKey,
                        principalTable: "Papers",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_PaperSources_Sources_SourceKey",
                        column: x => x.SourceKey,
                        principalTable: "Sources",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RecordContents",
                columns: table => new
                {
                    PaperKey = table.Column<int>(type: "integer", nullable: false),
                    SourceKey = table.Column<int>(type: "integer", nullable: false),
                    RecordKey = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Json = table.Column<byte[]>(type: "bytea", nullable: false)
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

            migrationBuilder.CreateTable(
                name: "AuthorshipAffiliations",
                columns: table => new
                {
                    PaperKey = table.Column<int>(type: "integer", nullable: false),
                    AuthorshipOrdinal = table.Column<int>(type: "integer", nullable: false),
                    AffiliationKey = table.Column<int>(type: "integer", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    NameAsWritten = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuthorshipAffiliations", x => new { x.PaperKey, x.AuthorshipOrdinal, x.AffiliationKey });
                    table.ForeignKey(
                        name: "FK_AuthorshipAffiliations_Affiliations_AffiliationKey",
                        column: x => x.AffiliationKey,
                        principalTable: "Affiliations",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AuthorshipAffiliations_Authorships_PaperKey_AuthorshipOrdin~",
                        columns: x => new { x.PaperKey, x.AuthorshipOrdinal },
                        principalTable: "Authorships",
                        principalColumns: new[] { "PaperKey", "Ordinal" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Affiliations_FoldedName",
                table: "Affiliations",
                column: "FoldedName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Affiliations_Id",
                table: "Affiliations",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Affiliations_NameSortKey_Id",
                table: "Affiliations",
                columns: new[] { "NameSortKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Aliases_Kind_TargetId",
                table: "Aliases",
                columns: new[] { "Kind", "TargetId" });

            migrationBuilder.CreateIndex(
                name: "IX_Aliases_Revision",
                table: "Aliases",
                column: "Revision");

            migrationBuilder.CreateIndex(
                name: "IX_Authors_FoldedName",
                table: "Authors",
                column: "FoldedName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Authors_Id",
                table: "Authors",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Authors_NameSortKey_Id",
                table: "Authors",
                columns: new[] { "NameSortKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Authors_Revision",
                table: "Authors",
                column: "Revision");

            migrationBuilder.CreateIndex(
                name: "IX_Categories_Code",
                table: "Categories",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Categories_Id",
                table: "Categories",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Identifiers_PaperKey",
                table: "Identifiers",
                column: "PaperKey");

            migrationBuilder.CreateIndex(
                name: "IX_PaperFacts_Revision",
                table: "PaperFacts",
                column: "Revision");

            migrationBuilder.CreateIndex(
                name: "IX_Papers_Id",
                table: "Papers",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Papers_NewestFirst_Id",
                table: "Papers",
                columns: new[] { "NewestFirst", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Papers_OldestFirst_Id",
                table: "Papers",
                columns: new[] { "OldestFirst", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Papers_Revision",
                table: "Papers",
                column: "Revision");

            migrationBuilder.CreateIndex(
                name: "IX_Papers_TitleHash",
                table: "Papers",
                column: "TitleHash");

            migrationBuilder.CreateIndex(
                name: "IX_Papers_TitleSortKey_Id",
                table: "Papers",
                columns: new[] { "TitleSortKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Papers_TitleSortKeyDescending",
                table: "Papers",
                columns: new[] { "TitleSortKey", "Id" },
                descending: new[] { true, false });

            migrationBuilder.CreateIndex(
                name: "IX_PaperSources_PaperKey",
                table: "PaperSources",
                column: "PaperKey");

            migrationBuilder.CreateIndex(
                name: "IX_Researchers_Revision",
                table: "Researchers",
                column: "Revision");

            migrationBuilder.CreateIndex(
                name: "IX_Sources_Kind_Name",
                table: "Sources",
                columns: new[] { "Kind", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Tombstones_Revision",
                table: "Tombstones",
                column: "Revision");

            migrationBuilder.Sql(PostgresSearchTables.Create);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(PostgresSearchTables.Drop);

            migrationBuilder.DropTable(
                name: "Aliases");

            migrationBuilder.DropTable(
                name: "AuthorshipAffiliations");

            migrationBuilder.DropTable(
                name: "Catalogue");

            migrationBuilder.DropTable(
                name: "DeletedRecords");

            migrationBuilder.DropTable(
                name: "Identifiers");

            migrationBuilder.DropTable(
                name: "Links");

            migrationBuilder.DropTable(
                name: "PaperAffiliations");

            migrationBuilder.DropTable(
                name: "PaperCategories");

            migrationBuilder.DropTable(
                name: "PaperDocuments");

            migrationBuilder.DropTable(
                name: "PaperFacts");

            migrationBuilder.DropTable(
                name: "PaperSources");

            migrationBuilder.DropTable(
                name: "RecordContents");

            migrationBuilder.DropTable(
                name: "Researchers");

            migrationBuilder.DropTable(
                name: "Tombstones");

            migrationBuilder.DropTable(
                name: "Authorships");

            migrationBuilder.DropTable(
                name: "Affiliations");

            migrationBuilder.DropTable(
                name: "Sources");

            migrationBuilder.DropTable(
                name: "Authors");

            migrationBuilder.DropTable(
                name: "Papers");

            migrationBuilder.DropTable(
                name: "Categories");
        }
    }
}
