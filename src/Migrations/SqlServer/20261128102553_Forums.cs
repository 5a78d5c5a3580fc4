using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Governance.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Forums : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "joint_forums",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CollaborationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PublishedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    ShortName = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    Level = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Purpose = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    ParentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    PreparesForId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    VerbList = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    MoreThanHalf = table.Column<bool>(type: "bit", nullable: false),
                    LeastOfRegion = table.Column<int>(type: "int", nullable: false),
                    LeastOfMunicipalities = table.Column<int>(type: "int", nullable: false),
                    TurnYear = table.Column<int>(type: "int", nullable: true),
                    TurnSide = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    OpenedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: true),
                    ChangedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_joint_forums", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "forum_seats",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CollaborationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PublishedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ForumId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PrincipalId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Party = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Role = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Order = table.Column<int>(type: "int", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_forum_seats", x => x.Id);
                    table.ForeignKey(
                        name: "FK_forum_seats_joint_forums_ForumId",
                        column: x => x.ForumId,
                        principalTable: "joint_forums",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "presidium_periods",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CollaborationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PublishedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ForumId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ChairId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ViceChairId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    Alternates = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_presidium_periods", x => x.Id);
                    table.ForeignKey(
                        name: "FK_presidium_periods_joint_forums_ForumId",
                        column: x => x.ForumId,
                        principalTable: "joint_forums",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "seat_mandates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CollaborationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PublishedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ForumId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SeatId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Email = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    EndReason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_seat_mandates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_seat_mandates_forum_seats_SeatId",
                        column: x => x.SeatId,
                        principalTable: "forum_seats",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_forum_seats_CollaborationId",
                table: "forum_seats",
                column: "CollaborationId");

            migrationBuilder.CreateIndex(
                name: "IX_forum_seats_ForumId",
                table: "forum_seats",
                column: "ForumId");

            migrationBuilder.CreateIndex(
                name: "IX_joint_forums_CollaborationId_ShortName",
                table: "joint_forums",
                columns: new[] { "CollaborationId", "ShortName" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_presidium_periods_CollaborationId",
                table: "presidium_periods",
                column: "CollaborationId");

            migrationBuilder.CreateIndex(
                name: "IX_presidium_periods_ForumId_From",
                table: "presidium_periods",
                columns: new[] { "ForumId", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_seat_mandates_CollaborationId",
                table: "seat_mandates",
                column: "CollaborationId");

            migrationBuilder.CreateIndex(
                name: "IX_seat_mandates_ForumId",
                table: "seat_mandates",
                column: "ForumId");

            migrationBuilder.CreateIndex(
                name: "IX_seat_mandates_SeatId_From",
                table: "seat_mandates",
                columns: new[] { "SeatId", "From" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "presidium_periods");

            migrationBuilder.DropTable(
                name: "seat_mandates");

            migrationBuilder.DropTable(
                name: "forum_seats");

            migrationBuilder.DropTable(
                name: "joint_forums");
        }
    }
}
