internal import Adaptation
internal import Arguments
internal import Files
internal import Fonts
internal import Series
internal import TimedText

/// The options that say who watches, and on what picture.
struct ViewerOptions: ParsableArguments {
    @Option(help: "Who reads: adults, children, adults-sdh or children-sdh.")
    var audience: AudienceArgument = .adults

    @Option(help: "The shape of the picture: landscape or portrait.")
    var orientation: OrientationArgument = .landscape

    @Option(
        help: "The platform whose safe box is meant in portrait, such as tiktok-reels-shorts.")
    var platform: String?

    @Option(
        help: "The font in which lines are measured in portrait, a file such as NotoSans-Bold.ttf.",
        completion: .file(extensions: ["ttf", "otf", "ttc"]))
    var font: String?

    @Option(help: "The size of the text in portrait, in pixels of the frame.")
    var fontSize: Double?

    @Option(
        help: """
            Frames a second, for limits in frames, such as 25 or 23.976. By default what the file \
            says, else 24.
            """)
    var fps: FramesArgument?

    @Option(
        help: "A file of terms and names, one a line or as JSON, that no line breaks inside of.",
        completion: .file(extensions: []))
    var terms: String?

    mutating func validate() throws {
        if let fontSize, !(1...1000).contains(fontSize) {
            throw ValidationError("--font-size must be between 1 and 1000 pixels")
        }
        let isPortrait = orientation == .portrait
        if !isPortrait, platform != nil || font != nil || fontSize != nil {
            throw ValidationError(
                "--platform, --font and --font-size are for --orientation portrait")
        }
    }

    /// What a check assumes.
    ///
    /// - Throws: `FileError` when the file of terms can't be read, `PacingError` when it can't be
    ///   used.
    func options() throws -> CheckOptions {
        var options = CheckOptions()
        options.audience = audience.audience
        options.orientation = orientation.orientation
        if let fps { options.frameRate = fps.rate }
        options.platform = platform
        options.fontSize = fontSize
        if let font {
            do throws(FontError) {
                options.font = try FontFile(path: font)
            } catch {
                throw Failure(
                    error.reason == .notAFont || error.reason == .noFace
                        ? .notThatFormat : .noInput, error.description)
            }
        }
        if let terms {
            let bytes = try File.read(terms, limit: RuleFolder.sizeLimit)
            options.terms = try TermList(RuleSource(name: terms, bytes: bytes)).terms
                .map { $0.text }
        }
        return options
    }
}

/// Who reads, on the command line.
enum AudienceArgument: String, ExpressibleByArgument, CaseIterable, Sendable {
    case adults, children
    case adultsSDH = "adults-sdh"
    case childrenSDH = "children-sdh"

    var audience: CheckOptions.Audience { CheckOptions.Audience(rawValue: rawValue) ?? .adults }
}

/// The shape of the picture, on the command line.
enum OrientationArgument: String, ExpressibleByArgument, CaseIterable, Sendable {
    case landscape, portrait

    var orientation: CheckOptions.Orientation {
        CheckOptions.Orientation(rawValue: rawValue) ?? .landscape
    }
}

/// Frames a second, on the command line.
struct FramesArgument: ExpressibleByArgument, Sendable {
    let frameRate: FrameRate
    let rate: Double

    init?(argument: String) {
        guard let rate = FrameRate(argument) else { return nil }
        frameRate = rate
        self.rate = Double(rate.numerator) / Double(rate.denominator)
    }
}
