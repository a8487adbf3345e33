using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Backline.Storage.Migrations
{
    /// <inheritdoc />
    internal sealed partial class FirstRecords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "erasures",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_erasures", x => x.sequence);
                });

            migrationBuilder.CreateTable(
                name: "records",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    person = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<string>(type: "TEXT", nullable: false),
                    at_unix_ms = table.Column<long>(type: "INTEGER", nullable: false),
                    zone = table.Column<string>(type: "TEXT", nullable: false),
                    schema = table.Column<int>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_records", x => x.sequence);
                });

            migrationBuilder.CreateIndex(
                name: "erasures_id",
                table: "erasures",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "records_id",
                table: "records",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "records_person_kind_time",
                table: "records",
                columns: new[] { "person", "kind", "at_unix_ms" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "erasures");

            migrationBuilder.DropTable(
                name: "records");
        }
    }
}
