internal import Diagnostics
struct WebVTTWriter {
    var findings: [Finding] = []; init(_ d: Document, options: WritingOptions) {}
    mutating func write(to output: inout [UInt8]) {}
    mutating func rewrite(_ c: Cue, to output: inout [UInt8]) {}
    mutating func rewriteHead(to output: inout [UInt8]) {}
}
extension WebVTTMarkup {
    static func write(
        _ text: CueText, styles: inout StyleClasses, to output: inout [UInt8], lost: inout [String]
    ) {}
}
