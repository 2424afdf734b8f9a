internal import Adaptation
internal import Diagnostics
internal import Releases
internal import Series

/// Every check, for programs; its schema is `gate.schema.json` in the documentation of `Releases`.
extension GateReport {
    var json: [UInt8] {
        var writer = JSONWriter(style: .pretty)
        writer.object {
            $0.member("title", title.id)
            $0.member("asOf", asOf.description)
            $0.member("isBlocked", isBlocked)
            $0.array("platforms") {
                for platform in platforms {
                    $0.object {
                        $0.member("platform", platform.template.id)
                        $0.member("version", platform.template.version)
                        $0.member("digest", platform.template.digest)
                        $0.member("market", platform.market)
                        $0.array("checks") {
                            for check in platform.checks { $0.object { write(check, to: &$0) } }
                        }
                    }
                }
            }
        }
        writer.endLine()
        return writer.bytes
    }

    private func write(_ check: GateCheck, to json: inout JSONWriter.Members) {
        json.member("rule", check.rule)
        json.member("outcome", check.outcome.rawValue)
        json.member("message", check.message)
        json.member("locale", check.locale)
        json.member("episode", check.episode)
        json.member("file", check.file)
        json.member("field", check.field)
        json.member("line", check.range.flatMap { $0.line > 0 ? $0.line : nil })
        json.member("source", check.source)
        json.member("confidence", check.confidence?.rawValue)
        json.member("checkedOn", check.checkedOn?.description)
    }
}
