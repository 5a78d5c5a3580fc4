using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Governance.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Search : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "search_entries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    Part = table.Column<int>(type: "integer", nullable: false),
                    PrincipalId = table.Column<Guid>(type: "uuid", nullable: true),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Status = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Reference = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Body = table.Column<string>(type: "text", nullable: false),
                    Path = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    CorrectsId = table.Column<Guid>(type: "uuid", nullable: true),
                    FoundFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    FoundTo = table.Column<DateOnly>(type: "date", nullable: true),
                    TitleWords = table.Column<string>(type: "text", nullable: false),
                    Words = table.Column<string>(type: "text", nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_search_entries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "shared_search_entries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CollaborationId = table.Column<Guid>(type: "uuid", nullable: false),
                    PublishedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    Source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    Part = table.Column<int>(type: "integer", nullable: false),
                    PrincipalId = table.Column<Guid>(type: "uuid", nullable: true),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Status = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Reference = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Body = table.Column<string>(type: "text", nullable: false),
                    Path = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    CorrectsId = table.Column<Guid>(type: "uuid", nullable: true),
                    FoundFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    FoundTo = table.Column<DateOnly>(type: "date", nullable: true),
                    TitleWords = table.Column<string>(type: "text", nullable: false),
                    Words = table.Column<string>(type: "text", nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_shared_search_entries", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_search_entries_Number",
                table: "search_entries",
                column: "Number");

            migrationBuilder.CreateIndex(
                name: "IX_search_entries_TenantId_SubjectId_Source_Part",
                table: "search_entries",
                columns: new[] { "TenantId", "SubjectId", "Source", "Part" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_shared_search_entries_CorrectsId",
                table: "shared_search_entries",
                column: "CorrectsId");

            migrationBuilder.CreateIndex(
                name: "IX_shared_search_entries_Number",
                table: "shared_search_entries",
                column: "Number");

            migrationBuilder.CreateIndex(
                name: "IX_shared_search_entries_PublishedBy_Source",
                table: "shared_search_entries",
                columns: new[] { "PublishedBy", "Source" });

            migrationBuilder.CreateIndex(
                name: "IX_shared_search_entries_SubjectId_CollaborationId_Source_Part",
                table: "shared_search_entries",
                columns: new[] { "SubjectId", "CollaborationId", "Source", "Part" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "search_entries");

            migrationBuilder.DropTable(
                name: "shared_search_entries");
        }
    }
}
