using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Governance.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Minutes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "adjustment_requests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CollaborationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PublishedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ItemId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    MandateId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PrincipalId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    PersonName = table.Column<string>(type: "nvarchar(260)", maxLength: 260, nullable: false),
                    Email = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Body = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    MeetingOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AnswerBy = table.Column<DateOnly>(type: "date", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_adjustment_requests", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "extract_receipts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CollaborationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PublishedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ItemId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ForumId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Recipient = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    PrincipalId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Body = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    MeetingOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    SentAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Way = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_extract_receipts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "adjustment_answers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CollaborationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PublishedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RequestId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_adjustment_answers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_adjustment_answers_adjustment_requests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "adjustment_requests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "extract_acknowledgements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CollaborationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PublishedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReceiptId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ItemId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    AcknowledgedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_extract_acknowledgements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_extract_acknowledgements_extract_receipts_ReceiptId",
                        column: x => x.ReceiptId,
                        principalTable: "extract_receipts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_adjustment_answers_CollaborationId",
                table: "adjustment_answers",
                column: "CollaborationId");

            migrationBuilder.CreateIndex(
                name: "IX_adjustment_answers_MeetingId",
                table: "adjustment_answers",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_adjustment_answers_RequestId",
                table: "adjustment_answers",
                column: "RequestId");

            migrationBuilder.CreateIndex(
                name: "IX_adjustment_requests_CollaborationId_Email",
                table: "adjustment_requests",
                columns: new[] { "CollaborationId", "Email" });

            migrationBuilder.CreateIndex(
                name: "IX_adjustment_requests_MeetingId",
                table: "adjustment_requests",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_extract_acknowledgements_CollaborationId",
                table: "extract_acknowledgements",
                column: "CollaborationId");

            migrationBuilder.CreateIndex(
                name: "IX_extract_acknowledgements_ItemId",
                table: "extract_acknowledgements",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_extract_acknowledgements_ReceiptId",
                table: "extract_acknowledgements",
                column: "ReceiptId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_extract_receipts_CollaborationId_PrincipalId",
                table: "extract_receipts",
                columns: new[] { "CollaborationId", "PrincipalId" });

            migrationBuilder.CreateIndex(
                name: "IX_extract_receipts_ItemId_Recipient",
                table: "extract_receipts",
                columns: new[] { "ItemId", "Recipient" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "adjustment_answers");

            migrationBuilder.DropTable(
                name: "extract_acknowledgements");

            migrationBuilder.DropTable(
                name: "adjustment_requests");

            migrationBuilder.DropTable(
                name: "extract_receipts");
        }
    }
}
