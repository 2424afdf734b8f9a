public import Diagnostics
internal import FoundationEssentials

extension ChangeLog {
    /// Writes the log as one JSON object.
    public func write(to json: inout JSONWriter) {
        json.object { log in
            log.member("version", Self.version)
            log.member("tool", tool)
            log.member("command", command)
            if !path.isEmpty { log.member("log", path) }
            log.array("files") { files in
                for file in self.files { files.object { file.write(to: &$0) } }
            }
        }
    }
}

extension ChangeLog.File {
    fileprivate func write(to file: inout JSONWriter.Members) {
        file.member("input", input)
        file.member("output", output)
        file.member("locale", locale)
        if let market { file.member("market", market) }
        if let profile { file.member("profile", profile) }
        file.member("rules", rules)
        file.member("written", written)
        file.array("changes") { changes in
            for change in self.changes { changes.object { change.write(to: &$0) } }
        }
        file.array("left") { left in
            for cut in self.left { left.object { cut.write(to: &$0) } }
        }
        file.array("suggestions") { suggestions in
            for suggestion in self.suggestions { suggestions.object { suggestion.write(to: &$0) } }
        }
        file.member("remarks", remarks)
        // Text can be read in the log; what isn't clean UTF-8 is kept as it is all the same.
        let text = String(decoding: original, as: UTF8.self)
        if Array(text.utf8) == original {
            file.member("original", text)
        } else {
            file.member("originalBase64", Data(original).base64EncodedString())
        }
    }
}

extension ChangeLog.Left {
    /// Writes the members; a length is as exact as the unit of the locale, to tenths.
    fileprivate func write(to json: inout JSONWriter.Members) {
        json.member("cue", cue)
        json.member("start", start)
        json.member("length", Self.tenths(length))
        json.member("fits", Self.tenths(fits))
        json.member("cut", Self.tenths(cut))
        json.member("duration", duration)
    }

    private static func tenths(_ number: Double) -> Double { (number * 10).rounded() / 10 }
}

extension ChangeLog.Suggestion {
    fileprivate func write(to json: inout JSONWriter.Members) {
        json.member("cue", cue)
        json.member("kind", kind)
        json.member("original", original)
        json.member("proposal", proposal)
        json.member("reason", reason)
    }
}

extension CueChange {
    /// Writes the change's members.
    public func write(to json: inout JSONWriter.Members) {
        json.member("rule", rule)
        json.member("cue", (before.first ?? after.first)?.number)
        json.member("reason", reason)
        json.array("before") { states in
            for state in before { states.object { state.write(to: &$0) } }
        }
        json.array("after") { states in
            for state in after { states.object { state.write(to: &$0) } }
        }
    }
}

extension CueState {
    fileprivate func write(to json: inout JSONWriter.Members) {
        json.member("number", number)
        if !identifier.isEmpty { json.member("identifier", identifier) }
        json.member("start", start)
        json.member("end", end)
        json.member("text", payload)
    }
}
