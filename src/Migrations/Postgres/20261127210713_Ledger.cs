using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Governance.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Ledger : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_forum_events_CollaborationId_LeafIndex",
                table: "forum_events");

            migrationBuilder.DropColumn(
                name: "LeafIndex",
                table: "forum_events");

            migrationBuilder.AddColumn<byte[]>(
                name: "Subtrees",
                table: "tenant_events",
                type: "bytea",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "forum_checkpoints",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CollaborationId = table.Column<Guid>(type: "uuid", nullable: false),
                    PublishedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    SignedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Note = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_forum_checkpoints", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "forum_cosignatures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CollaborationId = table.Column<Guid>(type: "uuid", nullable: false),
                    PublishedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    Witness = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Line = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_forum_cosignatures", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "forum_leaves",
                columns: table => new
                {
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    CollaborationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Index = table.Column<long>(type: "bigint", nullable: false),
                    PublishedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    Subtrees = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_forum_leaves", x => x.EventId);
                    table.ForeignKey(
                        name: "FK_forum_leaves_forum_events_EventId",
                        column: x => x.EventId,
                        principalTable: "forum_events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "forum_tombstones",
                columns: table => new
                {
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    CollaborationId = table.Column<Guid>(type: "uuid", nullable: false),
                    PublishedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    ErasedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Decision = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_forum_tombstones", x => x.EventId);
                });

            migrationBuilder.CreateTable(
                name: "forum_witnesses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CollaborationId = table.Column<Guid>(type: "uuid", nullable: false),
                    PublishedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    AddedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_forum_witnesses", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "frozen_logs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CollaborationId = table.Column<Guid>(type: "uuid", nullable: false),
                    LogId = table.Column<Guid>(type: "uuid", nullable: false),
                    PublishedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_frozen_logs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ledger_heads",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Origin = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    Frontier = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_heads", x => new { x.Id, x.Kind });
                });

            migrationBuilder.CreateTable(
                name: "tenant_checkpoints",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    SignedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Note = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tenant_checkpoints", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "tenant_cosignatures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    Witness = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Line = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tenant_cosignatures", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "tenant_tombstones",
                columns: table => new
                {
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    ErasedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Decision = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tenant_tombstones", x => x.EventId);
                });

            migrationBuilder.CreateTable(
                name: "tenant_witnesses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    AddedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tenant_witnesses", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "waiting_events",
                columns: table => new
                {
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    CollaborationId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_waiting_events", x => x.EventId);
                });

            migrationBuilder.CreateIndex(
                name: "IX_forum_checkpoints_CollaborationId_Size",
                table: "forum_checkpoints",
                columns: new[] { "CollaborationId", "Size" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_forum_cosignatures_CollaborationId_Size_Witness",
                table: "forum_cosignatures",
                columns: new[] { "CollaborationId", "Size", "Witness" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_forum_leaves_CollaborationId_Index",
                table: "forum_leaves",
                columns: new[] { "CollaborationId", "Index" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_forum_witnesses_CollaborationId_Key",
                table: "forum_witnesses",
                columns: new[] { "CollaborationId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_frozen_logs_CollaborationId_LogId",
                table: "frozen_logs",
                columns: new[] { "CollaborationId", "LogId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_tenant_checkpoints_TenantId_Size",
                table: "tenant_checkpoints",
                columns: new[] { "TenantId", "Size" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_tenant_cosignatures_TenantId_Size_Witness",
                table: "tenant_cosignatures",
                columns: new[] { "TenantId", "Size", "Witness" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_tenant_witnesses_TenantId_Key",
                table: "tenant_witnesses",
                columns: new[] { "TenantId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_waiting_events_CollaborationId",
                table: "waiting_events",
                column: "CollaborationId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "forum_checkpoints");

            migrationBuilder.DropTable(
                name: "forum_cosignatures");

            migrationBuilder.DropTable(
                name: "forum_leaves");

            migrationBuilder.DropTable(
                name: "forum_tombstones");

            migrationBuilder.DropTable(
                name: "forum_witnesses");

            migrationBuilder.DropTable(
                name: "frozen_logs");

            migrationBuilder.DropTable(
                name: "ledger_heads");

            migrationBuilder.DropTable(
                name: "tenant_checkpoints");

            migrationBuilder.DropTable(
                name: "tenant_cosignatures");

            migrationBuilder.DropTable(
                name: "tenant_tombstones");

            migrationBuilder.DropTable(
                name: "tenant_witnesses");

            migrationBuilder.DropTable(
                name: "waiting_events");

            migrationBuilder.DropColumn(
                name: "Subtrees",
                table: "tenant_events");

            migrationBuilder.AddColumn<long>(
                name: "LeafIndex",
                table: "forum_events",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_forum_events_CollaborationId_LeafIndex",
                table: "forum_events",
                columns: new[] { "CollaborationId", "LeafIndex" },
                unique: true);
        }
    }
}
