PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY,
    "Timestamp" TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);
INSERT INTO __EFMigrationsHistory VALUES('20261123152157_FirstRecords','10.0.15');
CREATE TABLE IF NOT EXISTS "erasures" (
    "sequence" INTEGER NOT NULL CONSTRAINT "PK_erasures" PRIMARY KEY,
    "id" TEXT NOT NULL,
    "at" TEXT NOT NULL
);
INSERT INTO erasures VALUES(1,'00000003-0000-7000-8000-000000000001','2026-03-02T00:00:00.0000000+00:00');
CREATE TABLE IF NOT EXISTS "records" (
    "sequence" INTEGER NOT NULL CONSTRAINT "PK_records" PRIMARY KEY,
    "id" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "at_unix_ms" INTEGER NOT NULL,
    "zone" TEXT NOT NULL,
    "schema" INTEGER NOT NULL,
    "content" TEXT NOT NULL
);
INSERT INTO records VALUES(2,'00000001-0000-7000-8000-000000000001','000003e8-0000-7000-8000-000000000001','session','2026-03-01T09:01:00.0000000+01:00',1772352060000,'Europe/Berlin',1,'{"note":"calm"}');
INSERT INTO records VALUES(3,'00000002-0000-7000-8000-000000000001','000003e8-0000-7000-8000-000000000001','session','2026-03-01T09:02:00.0000000+01:00',1772352120000,'Europe/Berlin',1,'{"note":"calm"}');
CREATE UNIQUE INDEX "erasures_id" ON "erasures" ("id");
CREATE UNIQUE INDEX "records_id" ON "records" ("id");
CREATE INDEX "records_person_kind_time" ON "records" ("person", "kind", "at_unix_ms");
COMMIT;
