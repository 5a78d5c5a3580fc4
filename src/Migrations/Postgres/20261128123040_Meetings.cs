using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Governance.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Meetings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Address",
                table: "outbox_messages",
                type: "character varying(256)",
                maxLength: 256,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "announced_meetings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CollaborationId = table.Column<Guid>(type: "uuid", nullable: false),
                    PublishedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    ForumId = table.Column<Guid>(type: "uuid", nullable: false),
                    Body = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    ShortName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    From = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    Place = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    CancelledBecause = table.Column<string>(type: "text", nullable: false),
                    Summons = table.Column<string>(type: "text", nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_announced_meetings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "calendar_addresses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    RoomId = table.Column<Guid>(type: "uuid", nullable: false),
                    CollaborationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Scope = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ForumId = table.Column<Guid>(type: "uuid", nullable: true),
                    SecretHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calendar_addresses", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "joint_meetings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    ForumId = table.Column<Guid>(type: "uuid", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    From = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    Place = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Items = table.Column<int>(type: "integer", nullable: false),
                    SummonedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Untold = table.Column<int>(type: "integer", nullable: false),
                    FirstParagraph = table.Column<int>(type: "integer", nullable: false),
                    LastParagraph = table.Column<int>(type: "integer", nullable: false),
                    TakesParagraphsOf = table.Column<Guid>(type: "uuid", nullable: true),
                    TakesParagraphsIn = table.Column<int>(type: "integer", nullable: true),
                    AdjustedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ChangedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_joint_meetings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "published_minutes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CollaborationId = table.Column<Guid>(type: "uuid", nullable: false),
                    PublishedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    ForumId = table.Column<Guid>(type: "uuid", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    AdjustedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Signers = table.Column<string>(type: "text", nullable: false),
                    Notice = table.Column<string>(type: "text", nullable: true),
                    Corrections = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_published_minutes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "published_paragraphs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CollaborationId = table.Column<Guid>(type: "uuid", nullable: false),
                    PublishedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    ForumId = table.Column<Guid>(type: "uuid", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    CaseNumber = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: true),
                    Points = table.Column<string>(type: "text", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    AdjustedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Corrections = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_published_paragraphs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "saved_agendas",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Items = table.Column<string>(type: "text", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_saved_agendas", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "concluded_items",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    ForumId = table.Column<Guid>(type: "uuid", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    CaseNumber = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: true),
                    Points = table.Column<string>(type: "text", nullable: false),
                    Adjusted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_concluded_items", x => x.Id);
                    table.ForeignKey(
                        name: "FK_concluded_items_joint_meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "joint_meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_events",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    Scope = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    CommandId = table.Column<Guid>(type: "uuid", nullable: false),
                    DeskId = table.Column<Guid>(type: "uuid", nullable: false),
                    By = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Json = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meeting_events", x => x.Id);
                    table.ForeignKey(
                        name: "FK_meeting_events_joint_meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "joint_meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_announced_meetings_CollaborationId_On",
                table: "announced_meetings",
                columns: new[] { "CollaborationId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_announced_meetings_ForumId_On",
                table: "announced_meetings",
                columns: new[] { "ForumId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_calendar_addresses_AccountId",
                table: "calendar_addresses",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_calendar_addresses_SecretHash",
                table: "calendar_addresses",
                column: "SecretHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_concluded_items_MeetingId",
                table: "concluded_items",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_concluded_items_TenantId_ForumId_On",
                table: "concluded_items",
                columns: new[] { "TenantId", "ForumId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_concluded_items_TenantId_MeetingId",
                table: "concluded_items",
                columns: new[] { "TenantId", "MeetingId" });

            migrationBuilder.CreateIndex(
                name: "IX_concluded_items_TenantId_SubjectId",
                table: "concluded_items",
                columns: new[] { "TenantId", "SubjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_joint_meetings_TenantId_ForumId_On",
                table: "joint_meetings",
                columns: new[] { "TenantId", "ForumId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_joint_meetings_TenantId_TakesParagraphsOf_TakesParagraphsIn",
                table: "joint_meetings",
                columns: new[] { "TenantId", "TakesParagraphsOf", "TakesParagraphsIn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_meeting_events_MeetingId",
                table: "meeting_events",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_meeting_events_TenantId_MeetingId_Sequence",
                table: "meeting_events",
                columns: new[] { "TenantId", "MeetingId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_published_minutes_CollaborationId",
                table: "published_minutes",
                column: "CollaborationId");

            migrationBuilder.CreateIndex(
                name: "IX_published_minutes_ForumId_On",
                table: "published_minutes",
                columns: new[] { "ForumId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_published_paragraphs_CollaborationId",
                table: "published_paragraphs",
                column: "CollaborationId");

            migrationBuilder.CreateIndex(
                name: "IX_published_paragraphs_ForumId_On",
                table: "published_paragraphs",
                columns: new[] { "ForumId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_published_paragraphs_MeetingId",
                table: "published_paragraphs",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_published_paragraphs_SubjectId",
                table: "published_paragraphs",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_saved_agendas_TenantId_Name",
                table: "saved_agendas",
                columns: new[] { "TenantId", "Name" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "announced_meetings");

            migrationBuilder.DropTable(
                name: "calendar_addresses");

            migrationBuilder.DropTable(
                name: "concluded_items");

            migrationBuilder.DropTable(
                name: "meeting_events");

            migrationBuilder.DropTable(
                name: "published_minutes");

            migrationBuilder.DropTable(
                name: "published_paragraphs");

            migrationBuilder.DropTable(
                name: "saved_agendas");

            migrationBuilder.DropTable(
                name: "joint_meetings");

            migrationBuilder.DropColumn(
                name: "Address",
                table: "outbox_messages");
        }
    }
}
