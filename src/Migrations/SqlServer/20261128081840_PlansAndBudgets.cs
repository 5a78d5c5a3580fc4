using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Governance.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class PlansAndBudgets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "SubjectHash",
                table: "recommendations",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SubjectId",
                table: "recommendations",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SubjectKind",
                table: "recommendations",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SubjectId",
                table: "recommendation_drafts",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "activity_reports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CollaborationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PublishedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InstrumentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ActivityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PrincipalId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Share = table.Column<int>(type: "int", nullable: false),
                    Comment = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    ReportedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ReportedOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_activity_reports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "budget_drafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Content = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    PlanYearId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SealedHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_budget_drafts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "indicator_figures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CollaborationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PublishedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InstrumentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    IndicatorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Level = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Unit = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Period = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Value = table.Column<long>(type: "bigint", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Source = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Comment = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Content = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Sealed = table.Column<int>(type: "int", nullable: false),
                    SealedHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    IsOpen = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_instrument_drafts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "instrument_versions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CollaborationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PublishedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InstrumentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    Content = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ContentHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    ReportDays = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    SealedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SealedOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_instrument_versions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "plan_years",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CollaborationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PublishedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Revisions = table.Column<int>(type: "int", nullable: false),
                    Entries = table.Column<int>(type: "int", nullable: false),
                    KeyDecisions = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_years", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "report_drafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PlanYearId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Figures = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ApprovedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    ApprovedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    PublishedId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_report_drafts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "version_parts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CollaborationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PublishedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    VersionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ActivityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PrincipalId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Role = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false)
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

            migrationBuilder.CreateTable(
                name: "budget_entries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CollaborationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PublishedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PlanYearId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    LineId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AmountOre = table.Column<long>(type: "bigint", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Reference = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    CommitmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    EnteredAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_budget_entries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_budget_entries_plan_years_PlanYearId",
                        column: x => x.PlanYearId,
                        principalTable: "plan_years",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "budget_revisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CollaborationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PublishedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PlanYearId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Content = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ContentHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    TotalOre = table.Column<long>(type: "bigint", nullable: false),
                    Decider = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Reference = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    SealedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SealedOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_budget_revisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_budget_revisions_plan_years_PlanYearId",
                        column: x => x.PlanYearId,
                        principalTable: "plan_years",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "yearly_reports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CollaborationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PublishedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PlanYearId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Content = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ContentHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    ApprovedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    PublishedOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_yearly_reports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_yearly_reports_plan_years_PlanYearId",
                        column: x => x.PlanYearId,
                        principalTable: "plan_years",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "report_receipts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CollaborationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PublishedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReportId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PrincipalId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_report_receipts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_report_receipts_yearly_reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "yearly_reports",
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
                name: "IX_budget_drafts_TenantId_Year",
                table: "budget_drafts",
                columns: new[] { "TenantId", "Year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_budget_entries_CollaborationId",
                table: "budget_entries",
                column: "CollaborationId");

            migrationBuilder.CreateIndex(
                name: "IX_budget_entries_PlanYearId_On",
                table: "budget_entries",
                columns: new[] { "PlanYearId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_budget_revisions_CollaborationId",
                table: "budget_revisions",
                column: "CollaborationId");

            migrationBuilder.CreateIndex(
                name: "IX_budget_revisions_PlanYearId_Number",
                table: "budget_revisions",
                columns: new[] { "PlanYearId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_indicator_figures_CollaborationId_InstrumentId",
                table: "indicator_figures",
                columns: new[] { "CollaborationId", "InstrumentId" });

            migrationBuilder.CreateIndex(
                name: "IX_indicator_figures_IndicatorId_OwnerId_Unit_Kind_Period_Number",
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
                name: "IX_plan_years_CollaborationId_Year",
                table: "plan_years",
                columns: new[] { "CollaborationId", "Year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_report_drafts_TenantId_PlanYearId",
                table: "report_drafts",
                columns: new[] { "TenantId", "PlanYearId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_report_receipts_CollaborationId",
                table: "report_receipts",
                column: "CollaborationId");

            migrationBuilder.CreateIndex(
                name: "IX_report_receipts_ReportId_PrincipalId",
                table: "report_receipts",
                columns: new[] { "ReportId", "PrincipalId" },
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

            migrationBuilder.CreateIndex(
                name: "IX_yearly_reports_CollaborationId_Year",
                table: "yearly_reports",
                columns: new[] { "CollaborationId", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_yearly_reports_PlanYearId",
                table: "yearly_reports",
                column: "PlanYearId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "activity_reports");

            migrationBuilder.DropTable(
                name: "budget_drafts");

            migrationBuilder.DropTable(
                name: "budget_entries");

            migrationBuilder.DropTable(
                name: "budget_revisions");

            migrationBuilder.DropTable(
                name: "indicator_figures");

            migrationBuilder.DropTable(
                name: "instrument_drafts");

            migrationBuilder.DropTable(
                name: "report_drafts");

            migrationBuilder.DropTable(
                name: "report_receipts");

            migrationBuilder.DropTable(
                name: "version_parts");

            migrationBuilder.DropTable(
                name: "yearly_reports");

            migrationBuilder.DropTable(
                name: "instrument_versions");

            migrationBuilder.DropTable(
                name: "plan_years");

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
