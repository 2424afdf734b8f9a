internal import Diagnostics
internal import Series
internal import TimedText

extension Inspection {
    /// The inspection for programs: one object on one line. Its schema is part of the documentation.
    func write(to json: inout JSONWriter) {
        json.object { object in
            object.member("file", file)
            object.member("format", format?.name)
            object.member("encoding", source?.encoding.charset)
            object.member("bom", source?.encoding.hasByteOrderMark)
            object.member("evidence", source?.evidence)
            object.member("ok", document != nil)
            object.member("error", failure?.message)
            object.array("scripts") { array in
                for script in ScriptShare.shares(of: plainText) {
                    array.object {
                        $0.member("script", script.script)
                        $0.member("share", (script.share * 10_000).rounded() / 10_000)
                        $0.member("language", script.language)
                    }
                }
            }
            object.array("cues") { array in
                guard let document else { return }
                for cue in document.cues {
                    array.object { Self.write(cue, of: document, to: &$0) }
                }
            }
            object.array("findings") { array in
                for finding in findings { array.object { JSONReport.write(finding, to: &$0) } }
            }
        }
        json.endLine()
    }

    private static func write(
        _ cue: Cue, of document: Document, to object: inout JSONWriter.Members
    ) {
        object.member("id", document.identifier(of: cue))
        object.member("start", cue.start)
        object.member("end", cue.end)
        object.member("text", document.payload(of: cue))
        object.object("settings") { write(document.settings(of: cue), to: &$0) }
        object.array("tree") { write(document.text(of: cue).nodes, to: &$0) }
    }

    private static func write(_ settings: CueSettings, to object: inout JSONWriter.Members) {
        object.member("vertical", settings.vertical.rawValue)
        switch settings.line {
        case .auto: object.member("line", "auto")
        case .number(let number): object.member("line", number)
        case .percentage(let percentage): object.member("line", percentage)
        }
        if case .percentage = settings.line {
            object.member("snapToLines", false)
        } else {
            object.member("snapToLines", true)
        }
        object.member("lineAlign", settings.lineAlign.rawValue)
        if let position = settings.position {
            object.member("position", position)
        } else {
            object.member("position", "auto")
        }
        object.member("positionAlign", settings.positionAlign.rawValue)
        object.member("size", settings.size)
        object.member("align", settings.align.rawValue)
        object.member("region", settings.region)
        if let box = settings.coordinates {
            object.member("coordinates", [box.x1, box.x2, box.y1, box.y2])
        }
    }

    private static func write(_ nodes: [CueText.Node], to array: inout JSONWriter.Elements) {
        for node in nodes {
            array.object { object in
                switch node {
                case .text(let text): object.member("text", text)
                case .timestamp(let time): object.member("time", time)
                case .span(let kind, let content, let classes, let children):
                    object.member("span", "\(kind)")
                    if !content.isEmpty { object.member("value", content) }
                    if !classes.isEmpty { object.member("classes", classes) }
                    object.array("children") { write(children, to: &$0) }
                }
            }
        }
    }
}
