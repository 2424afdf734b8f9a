extension DatabaseError {
    /// What a server said, by its SQLSTATE.
    ///
    /// Source: appendix A of the manual of PostgreSQL 15.
    static func postgreSQL(
        state: String, message: String, location: String, sql: String? = nil
    ) -> DatabaseError {
        let code: Code =
            switch (state.prefix(2), state) {
            case ("", _), ("08", _), (_, "57P01"), (_, "57P02"), (_, "57P03"), (_, "57P05"),
                (_, "25P03"), ("3D", _):
                .unreachable
            case ("40", _), (_, "55P03"), (_, "55006"), (_, "53300"), (_, "57014"): .busy
            case ("23", _): .constraint
            case ("28", _), (_, "42501"), (_, "25006"): .denied
            case ("53", _), ("58", _), ("54", _): .storage
            case ("XX", _) where state != "XX000": .corrupt
            default: .statement
            }
        return DatabaseError(code, "\(location): \(message)", sql: sql)
    }

    /// Why a server couldn't be connected to; libpq says it in words only.
    static func postgreSQL(refusal: String, location: String) -> DatabaseError {
        let reason = oneLine(refusal)
        let has = { (words: String) in reason.contains(words) }
        let code: Code =
            if has("authentication failed") || has("pg_hba.conf") || has("no password")
                || has("permission denied")
            {
                .denied
            } else if has("too many clients") || has("connection slots") {
                .busy
            } else {
                .unreachable
            }
        return DatabaseError(code, "can't reach '\(location)': \(reason)")
    }

    /// A message in one line, without what libpq says of itself.
    static func oneLine(_ message: String) -> String {
        message.split(whereSeparator: { $0.isNewline })
            .map { line in String(line.drop { $0 == " " || $0 == "\t" }) }
            .joined(separator: "; ")
    }
}
