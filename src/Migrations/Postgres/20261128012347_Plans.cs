using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Governance.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Plans : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "SubjectHash",
                table: "recommendations",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SubjectId",
                table: "recommendations",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SubjectKind",
                table: "recommendations",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SubjectId",
                table: "recommendation_drafts",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "activity_reports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CollaborationId = table.Column<Guid>(type: "uuid", nullable: false),
                    PublishedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    InstrumentId = table.Column<Guid>(type: "uuid", nullable: false),
                    ActivityId = table.Column<Guid>(type: "uuid", nullable: false),
                    PrincipalId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Share = table.Column<int>(type: "integer", nullable: false),
                    Comment = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    ReportedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReportedOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_activity_reports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "indicator_figures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CollaborationId = table.Column<Guid>(type: "uuid", nullable: false),
                    PublishedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    InstrumentId = table.Column<Guid>(type: "uuid", nullable: false),
                    IndicatorId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Unit = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Period = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Value = table.Column<long>(type: "bigint", nullable: true),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Comment = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RecordedOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_indicator_figures", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "instrument_drafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Sealed = table.Column<int>(type: "integer", nullable: false),
                    SealedHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    IsOpen = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_instrument_drafts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "instrument_versions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CollaborationId = table.Column<Guid>(type: "uuid", nullable: false),
                    PublishedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    InstrumentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                    ContentHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    ReportDays = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    SealedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SealedOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_instrument_versions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "version_parts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CollaborationId = table.Column<Guid>(type: "uuid", nullable: false),
                    PublishedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    VersionId = table.Column<Guid>(type: "uuid", nullable: false),
                    ActivityId = table.Column<Guid>(type: "uuid", nullable: false),
                    PrincipalId = table.Column<Guid>(type: "uuid", nullable: false),
                    Role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_version_parts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_version_parts_instrument_versions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "instrument_versions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_recommendations_CollaborationId_SubjectId",
                table: "recommendations",
                columns: new[] { "CollaborationId", "SubjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_recommendation_drafts_TenantId_SubjectId",
                table: "recommendation_drafts",
                columns: new[] { "TenantId", "SubjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_activity_reports_ActivityId_PrincipalId_Number",
                table: "activity_reports",
                columns: new[] { "ActivityId", "PrincipalId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_activity_reports_CollaborationId_InstrumentId",
                table: "activity_reports",
                columns: new[] { "CollaborationId", "InstrumentId" });

            migrationBuilder.CreateIndex(
                name: "IX_indicator_figures_CollaborationId_InstrumentId",
                table: "indicator_figures",
                columns: new[] { "CollaborationId", "InstrumentId" });

            migrationBuilder.CreateIndex(
                name: "IX_indicator_figures_IndicatorId_OwnerId_Unit_Kind_Period_Numb~",
                table: "indicator_figures",
                columns: new[] { "IndicatorId", "OwnerId", "Unit", "Kind", "Period", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_instrument_drafts_TenantId_ChangedAt",
                table: "instrument_drafts",
                columns: new[] { "TenantId", "ChangedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_instrument_versions_CollaborationId_InstrumentId_Number",
                table: "instrument_versions",
                columns: new[] { "CollaborationId", "InstrumentId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_version_parts_PrincipalId",
                table: "version_parts",
                column: "PrincipalId");

            migrationBuilder.CreateIndex(
                name: "IX_version_parts_VersionId_PrincipalId_ActivityId",
                table: "version_parts",
                columns: new[] { "VersionId", "PrincipalId", "ActivityId" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "activity_reports");

            migrationBuilder.DropTable(
                name: "indicator_figures");

            migrationBuilder.DropTable(
                name: "instrument_drafts");

            migrationBuilder.DropTable(
                name: "version_parts");

            migrationBuilder.DropTable(
                name: "instrument_versions");

            migrationBuilder.DropIndex(
                name: "IX_recommendations_CollaborationId_SubjectId",
                table: "recommendations");

            migrationBuilder.DropIndex(
                name: "IX_recommendation_drafts_TenantId_SubjectId",
                table: "recommendation_drafts");

            migrationBuilder.DropColumn(
                name: "SubjectHash",
                table: "recommendations");

            migrationBuilder.DropColumn(
                name: "SubjectId",
                table: "recommendations");

            migrationBuilder.DropColumn(
                name: "SubjectKind",
                table: "recommendations");

            migrationBuilder.DropColumn(
                name: "SubjectId",
                table: "recommendation_drafts");
        }
    }
}
