import Diagnostics
import Testing
import TimedText
import TranslationMemory

/// A document that breaks one rule.
struct XLIFFFault: Sendable, CustomTestStringConvertible {
    /// The document.
    let text: String
    /// Words of the message.
    let words: String
    /// The section of the specification that the note names.
    let section: String

    var testDescription: String { words }

    /// A fault in the content of a unit of version 2.
    static func unit(
        _ content: String, _ words: String, _ section: String, root: String = ""
    ) -> XLIFFFault {
        XLIFFFault(
            text: XLIFFSamples.unit(content, root: root), words: words, section: section)
    }

    /// A fault in a source, or in a target beside it, of version 2.
    static func segment(
        _ source: String, _ target: String? = nil, _ words: String, _ section: String,
        before: String = "", root: String = ""
    ) -> XLIFFFault {
        XLIFFFault(
            text: XLIFFSamples.segment(source, target, before: before, root: root),
            words: words, section: section)
    }

    /// A fault in the content of a file of version 2.
    static func file(
        _ content: String, _ words: String, _ section: String, root: String = "",
        target: String? = "fr"
    ) -> XLIFFFault {
        XLIFFFault(
            text: XLIFFSamples.document(content, root: root, target: target), words: words,
            section: section)
    }

    /// A fault in a body of version 1.2.
    static func body(
        _ content: String, _ words: String, _ section: String, header: String = ""
    ) -> XLIFFFault {
        XLIFFFault(
            text: XLIFFSamples.document1(content, header: header), words: words,
            section: section)
    }

    /// What is said of a document, and whether it is refused.
    static func findings(_ text: String) -> (findings: [Finding], error: FormatError?) {
        var findings: [Finding] = []
        do throws(FormatError) {
            _ = try XLIFFDocument(
                reading: Array(text.utf8), name: "a.xlf", findings: &findings)
            return (findings, nil)
        } catch {
            return (findings, error)
        }
    }

    /// Expects the document to be refused by one rule, with its place and section.
    func expect(_ rule: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let (findings, error) = Self.findings(text)
        let said = findings.map { "\($0.rule): \($0.message)" }.joined(separator: "\n")
        #expect(error != nil, "accepted:\n\(text)", sourceLocation: sourceLocation)
        let found = findings.filter { $0.rule == rule && $0.message.contains(words) }
        #expect(found.count >= 1, "\(said)", sourceLocation: sourceLocation)
        let others = findings.filter { $0.rule != rule && $0.severity == .error }
        #expect(others.isEmpty, "\(said)", sourceLocation: sourceLocation)
        for finding in found {
            #expect((finding.range?.line ?? 0) > 1, sourceLocation: sourceLocation)
            #expect((finding.range?.column ?? 0) > 0, sourceLocation: sourceLocation)
        }
        #expect(
            found.contains { finding in
                finding.notes.contains {
                    $0.message.hasSuffix("§\(section)") || $0.message == section
                }
            },
            "\(found.first?.notes.first?.message ?? "")", sourceLocation: sourceLocation)
        #expect(
            error?.range == findings.first { $0.severity == .error }?.range,
            sourceLocation: sourceLocation)
    }

    /// Expects a document to be accepted.
    static func expectValid(
        _ text: String, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let (findings, error) = findings(text)
        #expect(
            error == nil, "\(findings.map { "\($0.rule): \($0.message)" })",
            sourceLocation: sourceLocation)
    }
}
