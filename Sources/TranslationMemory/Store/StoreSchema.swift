internal import Database

/// The tables of a memory.
///
/// `unit` holds what is known now; `change` says what happened to which unit, in order, with the unit
/// as it was before; `operation` says when and by whom. On PostgreSQL, `unit` has a partition for
/// each pair of languages.
enum StoreSchema {
    static let namespace = "tradewind"

    /// All versions; an earlier count of them is an earlier schema.
    static let current = Schema(
        "translation memory", identifier: 0x5457_544D, namespace: namespace,
        migrations: [first, second])

    private static let first: Migration = {
        let shared = Migration([
            """
            create table pair (
                id integer primary key, source text not null, target text not null,
                units integer not null, unique (source, target))
            """,
            """
            create table operation (
                id integer primary key, token blob not null unique, time integer not null,
                author text, action integer not null, undoes integer, undone_by integer,
                first_change integer not null, last_change integer not null,
                added integer not null, updated integer not null, unchanged integer not null,
                deleted integer not null)
            """,
            """
            create table change (
                sequence integer primary key, operation integer not null, unit integer not null,
                pair integer not null, kind integer not null, before blob)
            """,
            "create index change_unit on change (unit)",
            "create table setting (name text primary key, value text not null)",
        ])
        let unit = """
            create table unit (
                id integer primary key, pair integer not null, digest integer not null,
                digest_rest integer not null,
                source text not null, target text not null, source_codes blob, target_codes blob,
                title text, episode text, context_id text, previous text, next text, speaker text,
                start_time integer, end_time integer, origin integer not null, engine text,
                author text, approver text, created integer, changed integer, details blob)
            """
        let sqlite = [
            unit, "create unique index unit_digest on unit (digest, digest_rest, pair)",
            "create index unit_pair on unit (pair)",
        ]
        let partitioned = Migration([
            unit.replacing("id integer primary key", with: "id integer not null")
                + " partition by list (pair)",
            "alter table unit add primary key (pair, id)",
            "create unique index unit_digest on unit (digest, digest_rest, pair)",
        ])
        return Migration(
            sqlite: shared.sqlite + sqlite,
            postgreSQL: ["set local search_path to \(namespace)"] + shared.postgreSQL
                + partitioned.postgreSQL + ["create sequence unit_id"])
    }()

    /// Imports that go on where they ended.
    private static let second: Migration = {
        let table = Migration([
            """
            create table import (
                digest text primary key, name text not null, position integer not null,
                finished integer not null, time integer not null)
            """
        ])
        return Migration(
            sqlite: table.sqlite,
            postgreSQL: ["set local search_path to \(namespace)"] + table.postgreSQL)
    }()
}
