internal import Adaptation
internal import Arguments
internal import Diagnostics
internal import Files
internal import TimedText

/// The options that say what is adapted.
struct AdaptOptions: ParsableArguments {
    @Option(
        help: "A file with the times at which the picture changes; cues are drawn to them.",
        completion: .file(extensions: ["txt", "csv", "json"]))
    var shots: String?

    @Flag(inversion: .prefixedNo, help: "Mend what 'tradewind fix' mends first.")
    var fix = true

    @Flag(inversion: .prefixedNo, help: "Give cues other times.")
    var retime = true

    @Flag(inversion: .prefixedNo, help: "Merge cues of one speaker.")
    var merge = true

    @Flag(inversion: .prefixedNo, help: "Split cues with more text than fits.")
    var split = true

    @Flag(inversion: .prefixedNo, help: "Break lines anew.")
    var rebreak = true

    @Flag(inversion: .prefixedNo, help: "Embed right-to-left lines of SubRip files.")
    var embed = true

    /// What is adapted.
    ///
    /// - Throws: `FileError`, or ``Failure`` when the list of shot changes can't be used.
    func options(rate: FrameRate?, isQuiet: Bool) throws -> AdaptationOptions {
        var options = AdaptationOptions()
        options.frameRate = rate
        if let shots {
            let bytes = try File.read(shots, limit: SourceText.maximumSize)
            let source = SourceText(name: shots, text: String(decoding: bytes, as: UTF8.self))
            var findings: [Finding] = []
            options.shots = ShotChanges(source, rate: rate, findings: &findings)
            if !findings.isEmpty, !isQuiet {
                StandardStream.error.print(
                    TextReport.text(of: findings, lines: { source.line($0.line) }))
            }
            guard !options.shots.times.isEmpty else {
                throw Failure(.notThatFormat, "'\(shots)' lists no shot changes")
            }
        }
        options.fixes = fix
        options.retimes = retime
        options.merges = merge
        options.splits = split
        options.rebreaks = rebreak
        options.embeds = embed
        return options
    }
}
